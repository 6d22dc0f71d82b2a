// Hands on the picture: buttons, keys, the wheel, and dragging.
for (const button of all("[data-zoom]")) {
  button.addEventListener("click", () => zoomBy(Number(button.dataset.zoom)));
}
for (const button of all("[data-pan]")) {
  button.addEventListener("click", () => panBy(Number(button.dataset.pan)));
}
if (frame) {
  const keys = {
    "+": () => zoomBy(1.5), "=": () => zoomBy(1.5), "-": () => zoomBy(1 / 1.5), 0: () => zoomBy(0),
    ArrowLeft: () => panBy(-0.2), ArrowRight: () => panBy(0.2),
  };
  frame.addEventListener("keydown", (e) => {
    if (e.ctrlKey || e.metaKey || e.altKey || !(e.key in keys)) return;
    if (view.zoom === 1 && e.key.startsWith("Arrow")) return;
    e.preventDefault();
    keys[e.key]();
  });
  frame.addEventListener("scroll", () => drawings.filter(isShown).forEach(moveRows));

  // Which part of the time in the frame a pointer is at.
  const partAt = (e) => {
    const drawing = drawings.find(isShown);
    const box = drawing.svg.getBoundingClientRect();
    const x = ((e.clientX - box.left) * drawing.width) / box.width;
    return (x - drawing.left) / (drawing.right - drawing.left);
  };
  frame.addEventListener("wheel", (e) => {
    if (e.ctrlKey) zoomBy(Math.exp(-e.deltaY / 400), clamp(0, partAt(e), 1));
    else if (view.zoom > 1 && (e.shiftKey || e.deltaX)) panBy((e.deltaX || e.deltaY) / 1000);
    else return;
    e.preventDefault();
  }, { passive: false });

  let grip = null; // where a drag began
  frame.addEventListener("pointerdown", (e) => {
    if (e.button === 0) grip = { x: e.clientX, part: partAt(e), y: e.clientY, dragged: false };
  });
  frame.addEventListener("pointermove", (e) => {
    if (!grip) return;
    if (!grip.dragged && Math.hypot(e.clientX - grip.x, e.clientY - grip.y) < 5) return;
    if (!grip.dragged) frame.setPointerCapture(e.pointerId);
    grip.dragged = true;
    panBy(grip.part - partAt(e));
    if (e.pointerType === "mouse") frame.scrollTop -= e.clientY - grip.y;
    grip = { ...grip, part: partAt(e), y: e.clientY };
  });
  for (const ends of ["pointerup", "pointercancel"]) {
    frame.addEventListener(ends, () => setTimeout(() => { grip = null; }));
  }
  frame.addEventListener("click", (e) => { if (grip && grip.dragged) e.stopPropagation(); }, true);
  window.addEventListener("resize", draw);
  drawings.forEach(setAxis);
  drawings.forEach(layRows);
}

