// The filters hide what does not fit: in the list, the table and the picture, whose rows close up,
// and conflicts of such events alone; their marks in the text grow faint.
const field = (name) => document.getElementById(name);
const count = field("count");
const searched = new Map(); // what can be read of each event at a glance, made at the first search
const wordsOf = (item) => {
  if (!searched.size) {
    for (const row of all("tbody tr")) {
      const told = Array.from(row.cells, (cell) => cell.textContent).join(" ");
      const when = itemOf.get(row.dataset.event).firstElementChild.textContent;
      searched.set(row.dataset.event, `${when} ${told}`.toLowerCase());
    }
  }
  return searched.get(item.dataset.event);
};

// Days are compared as numbers that only keep their order; 44 BC is the year -43.
const WRITTEN = /^\s*(-?\d{1,9})(?:-(\d{1,2}))?(?:-(\d{1,2}))?\s*(b\.?c\.?(?:e\.?)?)?\s*$/i;
const dayOf = (text, isEnd) => {
  const [, year, month, day, bc] = WRITTEN.exec(text) ?? [];
  if (year === undefined) return NaN;
  const y = bc ? 1 - Number(year) : Number(year);
  return (y * 12 + Number(month ?? (isEnd ? 12 : 1)) - 1) * 31 + Number(day ?? (isEnd ? 31 : 1)) - 1;
};
const MAY_BE = { from: -Infinity, until: Infinity };
const periodOf = (item) => Object.fromEntries(
  Object.entries(MAY_BE).map(([end, open]) => [end, item.dataset[end] ? dayOf(item.dataset[end]) : open]),
);
const periodAsked = () => {
  const asked = { ...MAY_BE };
  for (const end of Object.keys(MAY_BE)) {
    const input = field(end);
    const day = input.value.trim() ? dayOf(input.value, end === "until") : asked[end];
    input.removeAttribute("aria-invalid");
    if (Number.isNaN(day)) input.setAttribute("aria-invalid", "true");
    else asked[end] = day;
  }
  return asked;
};
const fits = () => {
  const words = field("search").value.toLowerCase().split(/\s+/).filter(Boolean);
  const asked = periodAsked();
  const anyTime = asked.from === -Infinity && asked.until === Infinity;
  const tests = [];
  if (words.length) tests.push((item) => words.every((word) => wordsOf(item).includes(word)));
  if (!anyTime) {
    tests.push((item) => {
      if (!("from" in item.dataset || "until" in item.dataset)) return false;
      const { from, until } = periodOf(item);
      return from <= asked.until && until >= asked.from;
    });
  }
  if (field("certain").checked) tests.push((item) => !item.querySelector(":scope > .uncertain"));
  if (field("disputed")?.checked) tests.push((item) => item.matches(".disputed"));
  return tests;
};

const hide = (element, hidden) => {
  if (element.matches("mark")) {
    const faint = eventsOf(element).every((event) => itemOf.get(event).hidden);
    element.classList.toggle("faint", faint);
  } else if (element.matches(".conflicts li")) {
    element.hidden = eventsOf(element).every((event) => itemOf.get(event).hidden);
  } else element.toggleAttribute("hidden", hidden);
};
/** The rows of the picture close up. */
const closeUp = ({ svg, row, width, height }) => {
  const rows = rowsOf.get(svg);
  let shown = 0;
  rows.forEach((g, number) => {
    if (g.hasAttribute("hidden")) return;
    if (shown === number) g.removeAttribute("transform");
    else g.setAttribute("transform", `translate(0 ${(shown - number) * row})`);
    shown += 1;
  });
  const left = height - (rows.length - shown) * row;
  svg.setAttribute("viewBox", `0 0 ${width} ${left}`);
  svg.setAttribute("height", left);
  svg.classList.toggle("filtered", shown < rows.length);
};
/** The numbers of the list go on over its parts. */
const lists = all("ol.events");
const renumber = () => {
  let shown = 0;
  for (const list of lists) {
    const here = Array.from(list.children).filter((item) => !item.hidden).length;
    list.hidden = here === 0;
    list.start = shown + 1;
    list.style.setProperty("--shown", here);
    shown += here;
  }
};
const conflicts = document.querySelector(".conflicts");
const pick = () => {
  const tests = fits();
  const changed = items.filter((item) => {
    const hidden = !tests.every((test) => test(item));
    if (hidden === item.hidden) return false;
    item.hidden = hidden;
    return true;
  });
  for (const item of changed) {
    for (const element of shownAs.get(item.dataset.event)) hide(element, item.hidden);
  }
  if (changed.length) {
    renumber();
    drawings.forEach(closeUp);
    frame.scrollTop = 0;
    if (conflicts) conflicts.hidden = all(":scope > ul > li", conflicts).every((li) => li.hidden);
    draw();
  }
  const wrong = all("[aria-invalid=true]").map((input) => input.value);
  const shown = items.filter((item) => !item.hidden).length;
  count.textContent = wrong.length ? `“${wrong[0]}” is no date: write 1573, 1573-09-13 or 44 BC`
    : tests.length ? `${shown} of ${items.length} events` : "";
};
const pickAll = () => {
  for (const input of all(".tools input")) {
    input.value = "";
    input.checked = false;
  }
  pick();
};
for (const input of all(".tools input")) input.addEventListener("input", pick);

