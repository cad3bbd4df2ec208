// Filters, order and paging change the list in place: the page is asked for as without JavaScript, and only its results
// are taken over, so that focus and scroll stay. Whatever fails ends in an ordinary page load.

const results = "results";
let running: AbortController | undefined;

export function swapLists(): void {
  const here = document.getElementById(results);
  if (!here) return;
  for (const form of document.querySelectorAll<HTMLFormElement>("form[data-auto]")) {
    form.addEventListener("change", () => void show(addressOf(form)));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      void show(addressOf(form));
    });
  }
  document.addEventListener("click", (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>("a[data-swap]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    void show(link.href, link.rel !== "");
  });
  addEventListener("popstate", () => location.reload());
}

/** The address that the form would ask for, without what is empty. */
function addressOf(form: HTMLFormElement): string {
  const address = new URL(form.action, location.href);
  address.search = "";
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string" && value !== "") address.searchParams.append(name, value);
  }
  return address.href;
}

async function show(address: string, toTop = false): Promise<void> {
  const place = document.getElementById(results);
  // Inside a form the rows hold what was ticked: leaving it is asked about, swapping it would lose it in silence.
  if (place?.closest("form")) return location.assign(address);
  running?.abort();
  running = new AbortController();
  try {
    place?.setAttribute("aria-busy", "true");
    const answer = await fetch(address, { signal: running.signal, headers: { accept: "text/html" } });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.getElementById(results);
    if (!answer.ok || !place || !fresh) return location.assign(address);
    place.replaceWith(fresh);
    takeOver(page);
    history.pushState(null, "", answer.url);
    if (toTop) fresh.scrollIntoView();
  } catch (error) {
    if ((error as Error).name !== "AbortError") location.assign(address);
  }
}

/** What stands outside the results and speaks of them: the count (read aloud), the number of filters, the filter itself. */
function takeOver(page: Document): void {
  for (const part of ["#count", ".switch-label", ".languages"]) {
    const fresh = page.querySelectorAll(part);
    document.querySelectorAll(part).forEach((old, at) => {
      const html = fresh[at]?.innerHTML;
      if (html !== undefined && html !== old.innerHTML) old.innerHTML = html;
    });
  }
  for (const field of document.querySelectorAll<HTMLInputElement | HTMLSelectElement>("form[data-auto] [name]")) {
    const fresh = page.querySelector<HTMLInputElement | HTMLSelectElement>(`form[data-auto] [name="${field.name}"]`);
    if (fresh && field !== document.activeElement) field.value = fresh.value;
  }
}
