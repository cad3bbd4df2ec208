// Keys for those who live in the console: / search, n new, e correct, j and k through a list, 1 to 6 the lines, ? all keys.
// None does anything while somebody types, or together with Ctrl, Alt or the command key.

export function listenToKeys(): void {
  document.addEventListener("keydown", (event) => {
    const target = event.target as HTMLElement;
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (target.closest("input:not([type=checkbox]):not([type=radio]), select, textarea, dialog[open]")) return;
    if (press(event.key)) return event.preventDefault();
    const act = actions[event.key] ?? (/^[1-6]$/.test(event.key) ? () => goToLine(event.key) : undefined);
    if (act?.()) event.preventDefault();
  });
}

const actions: Record<string, () => boolean> = {
  "/": () => focus(visible<HTMLInputElement>(".search input")),
  "?": showKeys,
  n: () => follow('[data-key="n"]') || follow(".quick"),
  e: () => follow('[data-key="e"]'),
  o: () => follow('[data-key="o"]'),
  "[": () => follow('[data-key="["]'),
  "]": () => follow('[data-key="]"]'),
  t: () => unfold("triage"),
  h: () => unfold("assignment"),
  r: () => unfold("refusal"),
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

// A button that names this key, such as the first of what is likely.
function press(key: string): boolean {
  const button = document.querySelector<HTMLButtonElement>(`button[data-press="${CSS.escape(key)}"]`);
  button?.click();
  return button !== null;
}

// Unfolds a form and goes to its first field.
function unfold(name: string): boolean {
  const form = document.querySelector<HTMLDetailsElement>(`details[data-press-open="${name}"]`);
  if (!form) return false;
  form.open = true;
  return focus(form.querySelector<HTMLElement>("input:not([type=hidden]), select, textarea, button") ?? undefined);
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
