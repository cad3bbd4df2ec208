// Tables with boxes to tick: one box for all of them, and how many are ticked.

export function tickRows(): void {
  for (const table of document.querySelectorAll<HTMLTableElement>("[data-ticks]")) {
    const all = table.querySelector<HTMLInputElement>("[data-tick-all]");
    const count = table.closest("form")?.querySelector<HTMLOutputElement>("[data-tick-count]");
    const boxes = () => [...table.querySelectorAll<HTMLInputElement>('input[name="item"]')];
    const tell = () => {
      const ticked = boxes().filter((box) => box.checked).length;
      if (count) {
        count.hidden = false;
        count.textContent = `${ticked} / ${boxes().length} ·`;
      }
      if (all) {
        all.checked = ticked > 0 && ticked === boxes().length;
        all.indeterminate = ticked > 0 && !all.checked;
      }
    };
    if (all) all.hidden = false;
    all?.addEventListener("change", () => boxes().forEach((box) => (box.checked = all.checked)));
    table.addEventListener("change", tell);
    tell();
  }
}
