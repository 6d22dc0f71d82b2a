// Zooming stretches time and nothing else: labels keep their size and their place. What a path or a
// text says in absolute numbers moves; what it says in relative ones keeps its shape, and so does
// what is small: drawn wider than it is.
const view = { zoom: 1, from: 0 }; // how many times as long, and the part of time left of the frame
const FARTHEST = 32;
const SVG = "http://www.w3.org/2000/svg";
const drawings = pictures.map((svg) => ({
  svg,
  left: Number(svg.dataset.left),
  right: Number(svg.dataset.right),
  top: Number(svg.dataset.top),
  row: Number(svg.dataset.row),
  width: svg.viewBox.baseVal.width,
  height: svg.viewBox.baseVal.height,
  ground: Array.from(svg.children).filter((child) => !child.matches("g, .band")),
  moved: new Set(), // rows that are not where they were drawn
}));
const round = (x) => Math.round(x * 10) / 10;
const place = (drawing, x) => {
  const length = drawing.right - drawing.left;
  return round(drawing.left + (x - drawing.left - view.from * length) * view.zoom);
};

const DRAWN = ["x", "x1", "x2", "width", "d"];
const drawnAs = new WeakMap(); // the attributes of an element before it was moved
const original = (element) => {
  if (!drawnAs.has(element)) {
    const kept = DRAWN.filter((name) => element.hasAttribute(name));
    drawnAs.set(element, Object.fromEntries(kept.map((name) => [name, element.getAttribute(name)])));
  }
  return drawnAs.get(element);
};
const ABSOLUTE = /([MLH]) ?(-?[\d.]+)/g;
const startOf = (was) => Number(was.x ?? was.x1 ?? was.d.slice(1).split(/[ a-z]/)[0]);
const STILL = "title, .hit, .warning, .unplaced, .paper:not([x]), .event > text:not(.about)";
const isOfTime = (element) => !element.matches(STILL);
const stretched = (drawing, was, isSmall) => {
  const at = (x) => place(drawing, Number(x));
  const now = { ...was };
  if (isSmall) {
    const half = Number(was.width) / 2;
    return { ...now, x: round(at(Number(was.x) + half) - half) };
  }
  if ("width" in was) now.width = round(Number(was.width) * view.zoom);
  for (const name of ["x", "x1", "x2"]) if (name in was) now[name] = at(was[name]);
  if ("d" in was) now.d = was.d.replace(ABSOLUTE, (_, how, x) => how + at(x));
  return now;
};
const move = (drawing, element) => {
  if (!isOfTime(element)) return;
  const was = original(element);
  const now = view.zoom === 1 ? was : stretched(drawing, was, element.matches(".small"));
  for (const [name, value] of Object.entries(now)) element.setAttribute(name, value);
  if (view.zoom === 1) element.removeAttribute("clip-path");
  else element.setAttribute("clip-path", `url(#time-${drawings.indexOf(drawing)})`);
};

// Only rows in sight are moved; the others are when they come into it.
const shownRows = (svg) => rowsOf.get(svg).filter((row) => !row.hasAttribute("hidden"));
const inSight = (drawing) => {
  const scale = drawing.svg.getBoundingClientRect().width / drawing.width;
  const first = Math.floor((frame.scrollTop / scale - drawing.top) / drawing.row) - 2;
  const count = Math.ceil(frame.clientHeight / scale / drawing.row) + 4;
  return shownRows(drawing.svg).slice(Math.max(0, first), Math.max(0, first + count));
};
const isShown = (drawing) => drawing.svg.getClientRects().length > 0;
/** Of a picture of many rows, those in sight are laid out, and one that has the focus. */
const near = new Set();
const lay = (row) => {
  row.classList.add("near");
  near.add(row);
};
const layRows = (drawing) => {
  if (!drawing.svg.matches(".only")) return;
  const rows = new Set(inSight(drawing)).add(document.activeElement);
  for (const row of near) {
    if (rows.has(row)) continue;
    row.classList.remove("near");
    near.delete(row);
  }
  for (const row of rows) if (row.matches("g.event")) lay(row);
};
const moveRows = (drawing) => {
  layRows(drawing);
  if (view.zoom === 1 && !drawing.moved.size) return;
  const rows = view.zoom === 1 ? drawing.moved : inSight(drawing);
  for (const row of rows) {
    for (const child of row.children) move(drawing, child);
    drawing.moved.add(row);
  }
  if (view.zoom === 1) drawing.moved.clear();
};
const setClip = (drawing, number) => {
  if (drawing.clip) return;
  drawing.clip = document.createElementNS(SVG, "clipPath");
  drawing.clip.id = `time-${number}`;
  const { left, right, height } = drawing;
  drawing.clip.innerHTML =
    `<rect x="${left - 9}" y="${-height}" width="${right - left + 18}" height="${3 * height}"/>`;
  drawing.svg.append(drawing.clip);
};
const draw = () => {
  frame.classList.toggle("zoomed", view.zoom !== 1);
  drawings.forEach((drawing, number) => {
    if (view.zoom !== 1 && !isShown(drawing)) return;
    if (view.zoom !== 1) setClip(drawing, number);
    setTicks(drawing);
    for (const element of drawing.ground) move(drawing, element);
    moveRows(drawing);
    setAxis(drawing);
  });
  for (const button of all("[data-pan]")) button.hidden = view.zoom === 1;
};
const look = (zoom, from) => {
  view.zoom = Math.abs(zoom - 1) < 0.02 ? 1 : clamp(1, zoom, FARTHEST);
  view.from = clamp(0, from, 1 - 1 / view.zoom);
  draw();
};
const barsOf = (row) => {
  const drawn = Array.from(row.children).filter(isOfTime);
  return drawn.map((element) => startOf(original(element)));
};
/** At which part of the frame's time the bar of the row with the focus is, if it has one there. */
const held = () => {
  const row = document.activeElement.closest(".picture g.event");
  const drawing = drawings.find(({ svg }) => svg.contains(row));
  if (!row || !barsOf(row).length) return 0.5;
  const at = place(drawing, Math.min(...barsOf(row))) - drawing.left;
  const part = at / (drawing.right - drawing.left);
  return part < 0 || part > 1 ? 0.5 : part;
};
/** Zoom in or out; what is at this part of the frame's time stays there. */
const zoomBy = (factor, at = held()) => {
  const kept = view.from + at / view.zoom;
  const zoom = factor === 0 ? 1 : clamp(1, view.zoom * factor, FARTHEST);
  look(zoom, kept - at / zoom);
};
const panBy = (part) => look(view.zoom, view.from + part / view.zoom);

/** Pan until the bar of a row is in sight. */
const bringIntoView = (row) => {
  const drawing = drawings.find(({ svg }) => svg.contains(row));
  if (!drawing || view.zoom === 1) return;
  const bars = barsOf(row);
  if (!bars.length) return;
  const [first, last] = [Math.min(...bars), Math.max(...bars)];
  if (place(drawing, first) <= drawing.right && place(drawing, last) >= drawing.left) return;
  const part = (first - drawing.left) / (drawing.right - drawing.left);
  look(view.zoom, part - 0.5 / view.zoom);
};

