// Keys for those who live in the console: / search, n new, e correct, j and k through a list, 1 to 6 the lines, ? all keys.
// None does anything while somebody types, or together with Ctrl, Alt or the command key.

export function listenToKeys(): void {
  document.addEventListener("keydown", (event) => {
    const target = event.target as HTMLElement;
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (target.closest("input:not([type=checkbox]):not([type=radio]), select, textarea, dialog[open]")) return;
    const act = actions[event.key] ?? (/^[1-6]$/.test(event.key) ? () => goToLine(event.key) : undefined);
    if (act?.()) event.preventDefault();
  });
}

const actions: Record<string, () => boolean> = {
  "/": () => focus(visible<HTMLInputElement>(".search input")),
  "?": showKeys,
  n: () => follow('[data-key="n"]') || follow(".quick"),
  e: () => follow('[data-key="e"]'),
  j: () => move(1),
  k: () => move(-1),
};

function visible<T extends HTMLElement>(selector: string): T | undefined {
  return [...document.querySelectorAll<T>(selector)].find((element) => element.offsetParent !== null);
}

function focus(element: HTMLElement | undefined): boolean {
  element?.focus();
  if (element instanceof HTMLInputElement) element.select();
  return element !== undefined;
}

function follow(selector: string): boolean {
  const link = document.querySelector<HTMLAnchorElement>(selector);
  link?.click();
  return link !== null;
}

function goToLine(number: string): boolean {
  const step = [...document.querySelectorAll(".lines .step")].find((one) => one.textContent === number);
  const link = step?.closest("a");
  link?.click();
  return Boolean(link);
}

function move(by: number): boolean {
  const rows = [...document.querySelectorAll<HTMLAnchorElement>("[data-list] a[data-open]")];
  const at = rows.indexOf(document.activeElement as HTMLAnchorElement);
  const next = rows[at < 0 ? (by > 0 ? 0 : rows.length - 1) : at + by];
  if (!next) return false;
  for (const row of document.querySelectorAll(".at")) row.classList.remove("at");
  next.closest("tr, li")?.classList.add("at");
  return focus(next);
}

function showKeys(): boolean {
  const keys = document.querySelector<HTMLDialogElement>("#keys");
  keys?.showModal();
  return keys !== null;
}
