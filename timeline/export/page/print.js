// On paper: all of the time, the reasons open, and a tall picture in pieces that fit on a page.
const FIT = 28; // rows on a page, upright or across
const beforePrint = { view: null, closed: [], pieces: [] };
const pieceOf = (drawing, rows, from) => {
  const { svg, width, top, row } = drawing;
  const part = (kind, y, height, start, children) => {
    const made = document.createElementNS(SVG, "svg");
    const box = { class: kind, y, width, height, viewBox: `0 ${start} ${width} ${height}` };
    for (const [name, value] of Object.entries(box)) made.setAttribute(name, value);
    made.append(...children.map((child) => child.cloneNode(true)));
    return made;
  };
  const ground = Array.from(svg.children).filter((child) => !child.matches("g.event"));
  const height = rows.length * row;
  const piece = part("piece", 0, top + height + 8, 0, []);
  piece.append(part("", 0, top, 0, ground));
  piece.append(part("", top, height, top + from * row, [...ground, ...rows]));
  return piece;
};
window.addEventListener("beforeprint", () => {
  beforePrint.view = { ...view };
  if (frame) look(1, 0);
  beforePrint.closed = all("details:not([open])");
  for (const details of beforePrint.closed) details.open = true;
  for (const drawing of drawings) {
    const rows = shownRows(drawing.svg);
    if (drawing.svg.matches(".narrow") || rows.length <= FIT) continue;
    const each = Math.ceil(rows.length / Math.ceil(rows.length / FIT));
    for (let from = 0; from < rows.length; from += each) {
      beforePrint.pieces.push(pieceOf(drawing, rows.slice(from, from + each), from));
    }
    drawing.svg.classList.add("in-pieces");
    drawing.svg.after(...beforePrint.pieces);
  }
});
window.addEventListener("afterprint", () => {
  for (const details of beforePrint.closed) details.open = false;
  for (const piece of beforePrint.pieces) piece.remove();
  for (const svg of pictures) svg.classList.remove("in-pieces");
  beforePrint.pieces = [];
  if (frame) look(beforePrint.view.zoom, beforePrint.view.from);
});
