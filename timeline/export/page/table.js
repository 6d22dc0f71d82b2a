// Columns sort by what they are: the first in the order of time, the others by their words.
const inOrder = all("tbody tr");
const byWords = new Intl.Collator(undefined, { numeric: true });
for (const button of all("th button")) {
  button.addEventListener("click", () => {
    const head = button.closest("th");
    const down = head.getAttribute("aria-sort") === "ascending";
    for (const other of all("th")) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", down ? "descending" : "ascending");
    const column = head.cellIndex;
    const rows = inOrder.map((row, number) => [column ? row.cells[column].textContent : number, row]);
    if (column) rows.sort(([a], [b]) => byWords.compare(a, b));
    if (down) rows.reverse();
    document.querySelector("tbody").append(...rows.map(([, row]) => row));
  });
}

