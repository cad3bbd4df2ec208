// The visit page: blocks that are empty are put away, and one more comes at a press. The server names fields
// `group.number.field`; a spare block has `__` where the number stands.

export function addBlocks(): void {
  for (const group of document.querySelectorAll<HTMLElement>("[data-blocks]")) {
    const spare = group.querySelector("template");
    const add = group.querySelector<HTMLButtonElement>("[data-add]");
    if (!spare || !add) continue;
    const blocks = [...group.querySelectorAll<HTMLDetailsElement>("[data-block]")];
    const firstEmpty = blocks.findIndex(isEmpty);
    const put = blocks.filter((block, at) => at > firstEmpty && isEmpty(block));
    for (const block of put) block.hidden = true;
    add.parentElement!.hidden = false;
    add.addEventListener("click", () => open(put.shift() ?? another(group, spare)));
  }
}

function isEmpty(block: HTMLDetailsElement): boolean {
  return [...block.querySelectorAll<HTMLInputElement>("input, select, textarea")].every((field) =>
    field.type === "checkbox" || field.type === "radio" ? !field.checked : field.value === "",
  );
}

function open(block: HTMLDetailsElement): void {
  block.hidden = false;
  block.open = true;
  block.querySelector<HTMLElement>("input:not([type=hidden]), select, textarea")?.focus();
}

function another(group: HTMLElement, spare: HTMLTemplateElement): HTMLDetailsElement {
  const number = String(group.querySelectorAll("[data-block]").length + 1);
  const copy = spare.content.cloneNode(true) as DocumentFragment;
  const block = copy.querySelector<HTMLDetailsElement>("[data-block]")!;
  for (const element of [block, ...block.querySelectorAll("*")]) {
    for (const attribute of element.attributes) attribute.value = attribute.value.replace("__", number);
  }
  const title = block.querySelector("summary")!;
  title.textContent = title.textContent!.replace("__", number);
  group.querySelectorAll("[data-block]").item(Number(number) - 2).after(block);
  return block;
}
