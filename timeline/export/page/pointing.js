// An event lights up wherever it is shown, while it is pointed at and while it has the focus.
const lit = { on: [], focused: [] };
const lights = { on: null, focused: null }; // what lights them
const light = (kind, target) => {
  const element = target && target.closest ? target.closest(LINKED) : null;
  if (element === lights[kind]) return;
  lights[kind] = element;
  for (const other of lit[kind]) other.classList.remove(kind);
  lit[kind] = element ? eventsOf(element).flatMap((event) => shownAs.get(event)) : [];
  for (const other of lit[kind]) other.classList.add(kind);
  if (element) for (const pane of panes) reveal(pane, element, lit[kind]);
};
document.addEventListener("mouseover", (e) => light("on", e.target));
document.documentElement.addEventListener("mouseleave", () => light("on", null));
document.addEventListener("focusin", (e) => light("focused", e.target));
document.addEventListener("focusout", (e) => light("focused", e.relatedTarget));

// The picture and the text scroll to what is lit, each within its frame; the page stays.
const panes = all(".picture, .text");
const reveal = (pane, element, shown) => {
  for (const other of shown) if (other.matches("svg.only > g.event")) lay(other);
  const found = shown.find((other) => pane.contains(other) && other.getClientRects().length);
  if (!found || pane.contains(element)) return;
  if (pane === frame) bringIntoView(found);
  const box = found.getBoundingClientRect(), view = pane.getBoundingClientRect();
  const top = view.top + parseFloat(getComputedStyle(pane).scrollPaddingTop || 0);
  if (box.top < top || box.bottom > view.bottom) {
    pane.scrollTop += box.top - view.top - (pane.clientHeight - box.height) / 2;
  }
};

