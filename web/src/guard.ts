// Asks before a page is left whose form holds something typed. A form with `data-guard="typed"` holds it from the start.
// A second press while the first is on its way sends nothing twice.

const touched = new WeakSet<HTMLFormElement>();
const sentAt = new WeakMap<HTMLFormElement, number>();
const impatience = 3000;

export function guardForms(): void {
  document.addEventListener("input", (event) => {
    const form = (event.target as Element).closest<HTMLFormElement>("form[data-guard]");
    if (form) touched.add(form);
  });
  document.addEventListener("submit", (event) => {
    const form = event.target as HTMLFormElement;
    // Swapped lists and the theme stay on the page; a search leaves it.
    if (event.defaultPrevented || form.method !== "post") return;
    if (event.timeStamp - (sentAt.get(form) ?? -impatience) < impatience) return event.preventDefault();
    sentAt.set(form, event.timeStamp);
  });
  addEventListener("beforeunload", (event) => {
    if ([...document.forms].some((form) => isTyped(form) && !isOnItsWay(form, event.timeStamp))) event.preventDefault();
  });
}

function isTyped(form: HTMLFormElement): boolean {
  return form.dataset.guard === "typed" || touched.has(form);
}

function isOnItsWay(form: HTMLFormElement, now: number): boolean {
  return now - (sentAt.get(form) ?? -impatience) < impatience;
}
