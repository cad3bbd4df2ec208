// Every page against the rules of accessibility, in the light and the dark theme.

import assert from "node:assert/strict";
import { test } from "node:test";
import { findings } from "../axe.mjs";
import { desktop, journey, phone } from "../harness.mjs";
import { pages, unlisted } from "../pages.mjs";

test("every page that the program has is looked at or excused", () => {
  const { missing, gone } = unlisted();
  assert.deepEqual(missing, [], "say in tests/browser/pages.mjs where to look at these, or why not");
  assert.deepEqual(gone, [], "these are no routes any more");
});

/** Opens the page of one line of the list; answers what is wrong with its status. */
async function opened(page, listed, link, known) {
  let address = await filled(page, listed, known);
  let answer = await page.goto(address);
  if (link) {
    address = await page.locator(link).first().getAttribute("href");
    answer = await page.goto(address);
  }
  return answer.status() >= 400 && !absent.test(address) ? [`${address}: ${answer.status()}`] : [];
}

/** The address with the id of the first record in the person's own list. */
async function filled(page, address, known) {
  for (const [hole, collection] of address.matchAll(/\{([a-z-]+)\}/g)) {
    if (!known.has(collection)) {
      const got = await page.request.get(`/api/v1/${collection}?limit=1`);
      known.set(collection, (await got.json()).items[0].id);
    }
    address = address.replace(hole, known.get(collection));
  }
  return address;
}

/** Some pages are about nothing being there, and say so with their status. */
const absent = /^\/(r|link|long-work)\//;

const people = [...new Set(pages.map(([, person]) => person))];
for (const person of people) {
  const screen = person === "field" || person === null ? phone : desktop;
  journey(`nothing stands in the way on the pages of the ${person ?? "resident"}`, { ...screen, minutes: 10 }, async ({ page, signIn, tolerate }) => {
    tolerate(/status of 4\d\d/);
    if (person) await signIn(person);
    const known = new Map();
    const found = [];
    for (const [, , listed, link] of pages.filter(([, who]) => who === person)) {
      found.push(...(await opened(page, listed, link, known)), ...(await findings(page)));
    }
    assert.deepEqual(found, []);
  });
}
