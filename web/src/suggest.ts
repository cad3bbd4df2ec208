// Fields whose list would be too long to send: what fits is asked for while somebody types.
// `data-suggest` is an address that answers `?text=..` with `[{"value":"..","label":".."}]`.

type Suggestion = { value: string; label: string };

const pause = 200;

export function suggest(): void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  document.addEventListener("input", (event) => {
    const field = event.target as HTMLInputElement;
    if (field.dataset?.suggest === undefined || !field.list) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => void offer(field, field.list as HTMLDataListElement), pause);
  });
}

async function offer(field: HTMLInputElement, list: HTMLDataListElement): Promise<void> {
  const text = field.value.trim();
  if (text === "" || [...list.options].some((option) => option.value === text)) return;
  const answer = await fetch(`${field.dataset.suggest}?text=${encodeURIComponent(text)}`).catch(() => undefined);
  if (!answer?.ok || field.value.trim() !== text) return;
  const found = (await answer.json()) as Suggestion[];
  list.replaceChildren(
    ...found.map(({ value, label }) => {
      const option = document.createElement("option");
      option.value = `${value} ${label}`;
      return option;
    }),
  );
}
