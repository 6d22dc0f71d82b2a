"use strict";
const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));
document.documentElement.classList.add("js");

// An event lights up wherever it is shown.
const shownAs = new Map();
for (const element of all("[data-event]")) {
  const id = element.dataset.event;
  if (!shownAs.has(id)) shownAs.set(id, []);
  shownAs.get(id).push(element);
}
const light = (id, on) => {
  for (const element of shownAs.get(id)) element.classList.toggle("on", on);
};
const eventOf = (target) => target.closest && target.closest("[data-event]");
for (const [starts, ends] of [["mouseover", "mouseout"], ["focusin", "focusout"]]) {
  document.addEventListener(starts, (e) => { const x = eventOf(e.target); if (x) light(x.dataset.event, true); });
  document.addEventListener(ends, (e) => { const x = eventOf(e.target); if (x) light(x.dataset.event, false); });
}

// A click in the picture or the text opens the reasons.
const open = (id) => {
  const item = shownAs.get(id).find((element) => element.matches("ol.events > li"));
  const reasons = item.querySelector("details");
  if (reasons) reasons.open = true;
  item.scrollIntoView({ block: "center" });
  item.focus();
};
for (const element of all("mark[data-event], .picture g[data-event]")) {
  element.addEventListener("click", () => open(element.dataset.event));
  element.addEventListener("keydown", (e) => {
    if (e.key === "Enter" || e.key === " ") { e.preventDefault(); open(element.dataset.event); }
  });
}

// The search hides what does not have all its words: in the list and the table; bars grow faint.
const search = document.getElementById("search");
const count = document.getElementById("count");
const items = all("ol.events > li");
const texts = new Map(); // made at the first search
search.addEventListener("input", () => {
  if (!texts.size) for (const item of items) texts.set(item, item.textContent.toLowerCase());
  const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
  let shown = 0;
  for (const item of items) {
    const hidden = !words.every((word) => texts.get(item).includes(word));
    if (!hidden) shown += 1;
    if (hidden === item.hidden) continue;
    for (const element of shownAs.get(item.dataset.event)) {
      if (element.matches("li, tr")) element.hidden = hidden;
      else if (element.matches("g")) element.classList.toggle("faint", hidden);
    }
  }
  count.textContent = words.length ? `${shown} found` : "";
});

// Zoom by buttons, or by + - 0 on the picture; pan by scrolling.
const frame = document.querySelector(".picture");
const pictures = all("svg", frame);
let zoom = 1;
let whole = 0; // its width before the first zoom
const zoomBy = (factor) => {
  if (zoom === 1) whole = Math.max(...pictures.map((svg) => svg.getBoundingClientRect().width));
  const middle = (frame.scrollLeft + frame.clientWidth / 2) / frame.scrollWidth;
  zoom = factor === 0 ? 1 : Math.min(16, Math.max(0.5, zoom * factor));
  if (Math.abs(zoom - 1) < 0.01) zoom = 1;
  frame.classList.toggle("zoomed", zoom !== 1);
  for (const svg of pictures) svg.style.width = zoom === 1 ? "" : `${whole * zoom}px`;
  frame.scrollLeft = middle * frame.scrollWidth - frame.clientWidth / 2;
};
for (const button of all("[data-zoom]")) {
  button.addEventListener("click", () => zoomBy(Number(button.dataset.zoom)));
}
const keys = { "+": 1.5, "=": 1.5, "-": 0.667, "0": 0 };
frame.addEventListener("keydown", (e) => {
  if (e.ctrlKey || e.metaKey || e.altKey || !(e.key in keys)) return;
  e.preventDefault();
  zoomBy(keys[e.key]);
});

// Columns sort by what they are: data-key where it is given, else their text.
for (const button of all("th button")) {
  button.addEventListener("click", () => {
    const head = button.closest("th");
    const down = head.getAttribute("aria-sort") === "ascending";
    for (const other of all("th")) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", down ? "descending" : "ascending");
    const column = head.cellIndex;
    const key = (row) => row.cells[column].dataset.key || row.cells[column].textContent;
    const rows = all("tbody tr");
    rows.sort((a, b) => key(a).localeCompare(key(b), undefined, { numeric: true }) * (down ? -1 : 1));
    document.querySelector("tbody").append(...rows);
  });
}
