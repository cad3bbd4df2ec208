// Work by keyboard alone: the way past the navigation, a visit written down, and a focus that is seen all the way.

import assert from "node:assert/strict";
import { accessible } from "../axe.mjs";
import { desktop, journey } from "../harness.mjs";

/** What has the focus (a day has several stops inside one field): its name for the form, its words, where it stands, and whether its focus is seen. */
const focused = (page) =>
  page.evaluate(() => {
    const one = document.activeElement;
    const style = getComputedStyle(one);
    const box = one.getBoundingClientRect();
    // Inside a day the browser marks the button of its calendar by itself.
    const marked = (of) => one.type === "date" || drawn(of) || of.boxShadow !== "none";
    const drawn = (of) => of.outlineStyle !== "none" && parseFloat(of.outlineWidth) > 0;
    return {
      tag: one.tagName,
      type: one.type ?? "",
      name: one.getAttribute("name") ?? "",
      words: (one.textContent ?? "").trim().slice(0, 60),
      inMain: one.closest("main") !== null,
      index: [...document.querySelectorAll("*")].indexOf(one),
      seen: marked(style) && box.width > 0 && box.bottom > 0 && box.top < innerHeight,
    };
  });

/** Goes on by Tab until `here` says so; each stop on the way is seen and comes after the one before. */
async function tabTo(page, here, most = 60) {
  let before = await focused(page);
  for (let turn = 0; turn < most; turn++) {
    await page.keyboard.press("Tab");
    const now = await focused(page);
    assert.ok(now.seen, `the focus is seen on ${JSON.stringify(now)}`);
    if (before.tag !== "BODY") assert.ok(now.index >= before.index, `${now.name || now.words} comes after ${before.name || before.words}`);
    if (here(now)) return now;
    before = now;
  }
  return assert.fail(`not reached in ${most} steps, last ${JSON.stringify(before)}`);
}

/** Past the navigation by the first link of the page. */
async function skip(page) {
  await page.keyboard.press("Tab");
  const first = await focused(page);
  assert.equal(first.words, "Skip to the content");
  assert.ok(first.seen, "the first link shows itself");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  assert.ok((await focused(page)).inMain, "after it comes the content");
}

const field = (name) => (now) => now.name === name;

// What the keys say in each field; a list is chosen from by its first letter or an arrow.
const said = {
  dwelling_number: "907",
  people_count: "4",
  "requests.1.description": "The lane behind the school floods after each rain.",
};

async function fillIn(page, { name, tag }) {
  if (said[name]) await page.keyboard.type(said[name]);
  else if (tag === "SELECT" && /(place|category)$/.test(name)) await page.keyboard.press("ArrowDown");
}

journey("a visit is written down by keyboard alone", desktop, async ({ page, signIn, shot }) => {
  await signIn("field");
  await page.goto("/visits/new");
  await skip(page);
  const names = [];
  let now = await focused(page);
  for (let turn = 0; turn < 90 && !(now.type === "submit" && now.inMain); turn++) {
    names.push(now.name);
    await fillIn(page, now);
    await page.keyboard.press("Tab");
    const next = await focused(page);
    assert.ok(next.seen, `the focus is seen on ${JSON.stringify(next)}`);
    assert.ok(next.index >= now.index, `${next.name || next.words} comes after ${now.name || now.words}`);
    now = next;
  }
  for (const name of Object.keys(said)) assert.ok(names.includes(name), `${name} is reached: ${names.join()}`);
  await shot("keyboard visit");
  const sent = page.waitForResponse((answer) => answer.request().method() === "POST" && answer.url().endsWith("/visits/new"));
  await Promise.all([page.waitForEvent("load"), page.keyboard.press("Enter")]);
  assert.equal((await sent).status(), 200);
  assert.equal(await page.locator(".faults").count(), 0);
  assert.match(await page.locator("main").textContent(), /The lane behind the school floods/);
  await accessible(page);
});

journey("the inbox is worked through by keyboard alone", desktop, async ({ page, signIn }) => {
  await signIn("coordinator");
  await page.goto("/inbox");
  await skip(page);
  const opened = page.locator(".inbox-opened .reference").first();
  const first = await opened.textContent();
  await page.keyboard.press("t");
  await tabTo(page, (now) => now.type === "submit");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/inbox\?/);
  assert.notEqual(await opened.textContent(), first, "the next one opens by itself");
});
