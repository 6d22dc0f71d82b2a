"use strict";
// What all parts of the script share: the events of the list, and wherever else each is shown.
const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));
const items = all("ol.events > li");
const itemOf = new Map(items.map((item) => [item.dataset.event, item]));
const shownAs = new Map(items.map((item) => [item.dataset.event, []]));
const LINKED = "[data-event], [data-rows]"; // one event, or several by their numbers in the list
const eventsOf = (element) => element.dataset.rows
  ? element.dataset.rows.split(" ").map((row) => items[row - 1].dataset.event)
  : [element.dataset.event];
for (const element of all(LINKED)) {
  for (const event of eventsOf(element)) shownAs.get(event).push(element);
}
const frame = document.querySelector(".picture");
const clamp = (least, value, most) => Math.max(least, Math.min(value, most));

