// A click or Enter on an event opens its reasons in the list.
const open = (events) => {
  const opened = events.map((event) => itemOf.get(event));
  if (opened.some((item) => item.hidden)) pickAll();
  for (const details of opened.flatMap((item) => all("details", item))) details.open = true;
  opened[0].scrollIntoView({ block: "center" });
  opened[0].tabIndex = -1;
  opened[0].focus({ preventScroll: true });
};
const OPENS = "mark, .picture g.event, tbody tr, .conflicts li";
document.addEventListener("click", (e) => {
  const link = e.target.closest("a[href^='#row-']");
  if (!link && !getSelection().isCollapsed) return; // words are being copied
  const element = e.target.closest(LINKED);
  if (link) open([document.querySelector(link.getAttribute("href")).dataset.event]);
  else if (element && element.matches(OPENS)) open(eventsOf(element));
  else if (element && !e.target.closest("details")) {
    for (const details of all("details", element)) details.open = !details.open;
  }
  if (link) e.preventDefault();
});
for (const mark of all("mark:is([data-event], [data-rows]):not(.more)")) {
  mark.tabIndex = 0;
  mark.setAttribute("role", "link");
}
document.addEventListener("keydown", (e) => {
  if (e.key !== "Enter" && e.key !== " ") return;
  if (!e.target.matches("mark, .picture g.event")) return;
  e.preventDefault();
  open(eventsOf(e.target));
});

// In the picture the arrows go from row to row, so that it is one stop of the tabulator.
const pictures = all(".picture svg");
const rowsOf = new Map(pictures.map((svg) => [svg, all("g.event", svg)]));
for (const rows of rowsOf.values()) {
  for (const row of rows) {
    row.setAttribute("role", "button");
    row.setAttribute("tabindex", "-1");
  }
  rows[0].setAttribute("tabindex", "0");
}
const goTo = (row) => {
  for (const other of all("g.event[tabindex='0']", row.closest("svg"))) {
    other.setAttribute("tabindex", "-1");
  }
  row.setAttribute("tabindex", "0");
  lay(row);
  row.focus();
};
const STEPS = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity };
document.addEventListener("keydown", (e) => {
  if (!(e.key in STEPS) || !e.target.matches(".picture g.event")) return;
  e.preventDefault();
  const rows = shownRows(e.target.closest("svg"));
  goTo(rows[clamp(0, rows.indexOf(e.target) + STEPS[e.key], rows.length - 1)]);
});

