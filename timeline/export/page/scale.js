// The scale of a closer look: the ticks drawn, or those given for a time so many times as long.
const ticksOf = (drawing) => {
  drawing.drawnTicks = drawing.drawnTicks || all(":scope > g.tick", drawing.svg);
  const times = view.zoom >= 16 ? 16 : view.zoom >= 4 ? 4 : 1;
  const given = drawing.svg.getAttribute(`data-ticks-${times}`);
  if (given) return given.split("\n").map((line) => line.split("|"));
  return drawing.drawnTicks.map((tick) => {
    const [line, ...words] = tick.children;
    return [line.getAttribute("x1"), ...words.map((text) => text.textContent)];
  });
};
const setTicks = (drawing) => {
  for (const tick of all(":scope > g.closer", drawing.svg)) tick.remove();
  const given = ticksOf(drawing);
  for (const tick of drawing.drawnTicks) tick.style.display = view.zoom === 1 ? "" : "none";
  if (view.zoom === 1) return;
  let longer = "", told = "";
  for (const [x, text, under] of given) {
    longer = under || longer;
    const at = place(drawing, Number(x));
    const below = longer === told ? "" : longer;
    const half = 3.4 * Math.max(text.length, below.length); // of the label, about
    if (at < Math.max(drawing.left, half) || at > Math.min(drawing.right, drawing.width - half)) continue;
    const tick = drawing.drawnTicks[0].cloneNode(true);
    tick.classList.add("closer");
    tick.style.display = "";
    const [line, label, second] = tick.children;
    for (const name of ["x1", "x2"]) line.setAttribute(name, at);
    const lower = second || label.cloneNode();
    for (const [words, said] of [[label, text], [lower, below]]) {
      words.setAttribute("x", at);
      words.setAttribute("text-anchor", "middle");
      words.textContent = said;
    }
    if (!second) lower.setAttribute("y", Number(label.getAttribute("y")) + 14);
    tick.append(lower);
    told = longer;
    drawing.drawnTicks[0].before(tick);
  }
};

// The scale stays in sight: a copy of what is above the rows sticks to the top of the frame.
const setAxis = (drawing) => {
  const { svg, width, top } = drawing;
  if (!drawing.axis) {
    drawing.axis = document.createElementNS(SVG, "svg");
    drawing.axis.setAttribute("class", "axis");
    drawing.axis.setAttribute("viewBox", `0 0 ${width} ${top}`);
    drawing.axis.setAttribute("aria-hidden", "true");
    drawing.axis.style.marginBottom = `${-100 * top / width}%`;
    svg.before(drawing.axis);
  }
  const ground = all(":scope > :is(.paper, .tick, .break, [class^=published])", svg);
  drawing.axis.replaceChildren(...ground.map((element) => element.cloneNode(true)));
};

