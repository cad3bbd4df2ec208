// The rules of accessibility (WCAG 2.2, levels A and AA, and good order of headings and landmarks) on a page as it stands,
// in the light and the dark theme.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
// Every row of a list is written by the same lines; the first ten speak for the others.
const alike = ["tbody tr:nth-child(n+11)"];
const besides = ["heading-order", "page-has-heading-one", "region", "landmark-unique", "landmark-one-main", "skip-link", "empty-heading"];

/** What is found on the page, one line a finding. */
export async function findings(page) {
  const where = new URL(page.url()).pathname;
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  // What folds open is a part of the page.
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll("details")) fold.open = true;
  });
  await page.evaluate(axe);
  const found = (await run(page)).map((one) => `${where} ${one}`);
  // Only colours change with the theme.
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  found.push(...(await run(page, ["color-contrast"])).map((one) => `${where} in the dark: ${one}`));
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  return found;
}

/** Nothing is found on a page in a browser without JavaScript: what it shows is looked at in one with. */
export async function accessibleWithoutScript(page) {
  const [shown, screen] = [await page.content(), page.viewportSize()];
  const context = await page.context().browser().newContext({ viewport: screen });
  try {
    await context.route(page.url(), (route) => route.fulfill({ body: shown, contentType: "text/html; charset=utf-8" }));
    const copy = await context.newPage();
    await copy.goto(page.url());
    await accessible(copy);
  } finally {
    await context.close();
  }
}

/** Nothing is found on the page. */
export async function accessible(page) {
  assert.deepEqual(await findings(page), []);
}

function run(page, only) {
  return page.evaluate(
    async ({ tags, besides, alike, only }) => {
      const rules = Object.fromEntries(besides.map((id) => [id, { enabled: true }]));
      const options = only
        ? { runOnly: { type: "rule", values: only } }
        : { runOnly: { type: "tag", values: tags }, rules };
      const { violations } = await window.axe.run({ exclude: alike }, { ...options, preload: false, resultTypes: ["violations"] });
      return violations.flatMap(({ id, nodes }) =>
        nodes.map((node) => {
          const why = [...node.any, ...node.all, ...node.none].map(({ message }) => message).join(" ");
          return `${id}: ${node.target.join(" ")} ${why}`;
        }),
      );
    },
    { tags, besides, alike, only },
  );
}
