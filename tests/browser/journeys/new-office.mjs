// A new office from nothing to the first recorded request, along the path of the set-up, with plain forms and links alone.

import assert from "node:assert/strict";
import { startNewOffice } from "../demo.mjs";
import { daysAgo } from "../desk.mjs";
import { desktop, journey } from "../harness.mjs";

const places = `code,name,level,parent
710101,Ridge County,3,
710101001,Upper Township,4,710101
710101001001,Spring Village,5,710101001
`;
const password = "river stone lamp";

/** Sends the form of the page, and waits for the page after it. */
async function send(page, inside = "main form") {
  await Promise.all([page.waitForEvent("load"), page.locator(`${inside} [type=submit]`).first().click()]);
}

/** Opens a one-time link and sets a password. */
async function comeIn(page, link) {
  await page.goto(link);
  await page.locator("input[name=password]").fill(password);
  await page.locator("input[name=again]").fill(password);
  await send(page);
}

/** Takes a step of the path: the form behind it is filled in and saved, and the way leads back. */
async function step(page, title, fill) {
  await page.goto("/setup");
  await page.getByRole("link", { name: title, exact: true }).click();
  await fill(page);
  await send(page);
  await page.getByRole("link", { name: "Go on with the set-up" }).first().click();
  assert.equal(new URL(page.url()).pathname, "/setup");
}

/** What the path says is done. */
const done = (page) => page.locator(".lead").first().textContent();

async function typed(page, fields) {
  for (const [name, value] of Object.entries(fields)) {
    const field = page.locator(`main [name=${name}]`).first();
    const kind = await field.evaluate((it) => (it.tagName === "SELECT" ? "select" : it.type));
    if (kind === "select") await field.selectOption(value);
    else if (kind === "radio") await page.locator(`main [name=${name}][value="${value}"]`).check();
    else await field.fill(value);
  }
}

journey("a new office sets itself up and records its first request", { ...desktop, javaScriptEnabled: false }, async ({ page, tolerate }) => {
  const office = await startNewOffice();
  tolerate(new RegExp(`^asked another host: ${office.address}`));
  const context = await page.context().browser().newContext({ ...desktop, locale: "en", baseURL: office.address, javaScriptEnabled: false });
  context.setDefaultTimeout(15_000);
  try {
    const administrator = await context.newPage();
    await comeIn(administrator, office.link);
    assert.equal(new URL(administrator.url()).pathname, "/setup", "the first sign-in leads to the path");
    assert.match(await done(administrator), /1 of 8/);

    await step(administrator, "Name and language", (page) => typed(page, { name: "Ridge County", language: "en" }));
    assert.match(await administrator.locator(".office").textContent(), /Ridge County/);
    await step(administrator, "Take the places over from a list", (page) =>
      page.locator("input[type=file]").setInputFiles({ name: "places.csv", mimeType: "text/csv", buffer: Buffer.from(places) }));
    await step(administrator, "Enter the units that act on requests", (page) =>
      typed(page, { code: "water", name: "Water Bureau", purpose: "responsible" }));
    // Left in the middle, and found again from the first page.
    await administrator.goto("/");
    await administrator.locator(".first-steps").getByRole("link", { name: "Set up the office" }).click();
    assert.match(await done(administrator), /3 of 8/);
    await step(administrator, "Enter the service categories and their deadlines", (page) =>
      typed(page, { code: "water", name: "Drinking water", answer_within_days: "7" }));
    await step(administrator, "Enter a field team", (page) => typed(page, { code: "T01", name: "First team" }));
    await step(administrator, "Post the team to its villages", (page) =>
      typed(page, { team: "T01", place: "710101001001", from_on: daysAgo(1) }));

    await administrator.getByRole("link", { name: "Enter who takes part, with a right and a sign-in each" }).click();
    await typed(administrator, { name: "Dolma", sign_in: "dolma", role: "coordinator" });
    await send(administrator);
    const link = new URL(await administrator.locator(".notice a").first().getAttribute("href"), office.address).pathname;
    await administrator.goto("/setup");
    assert.match(await done(administrator), /7 of 8/);
    await administrator.goto("/setup/numbers");
    await administrator.locator("main form [name=value]").first().fill("3");
    await send(administrator);
    assert.match(await administrator.locator("main").textContent(), /2 before/);

    const other = await page.context().browser().newContext({ ...desktop, locale: "en", baseURL: office.address, javaScriptEnabled: false });
    try {
      const coordinator = await other.newPage();
      await comeIn(coordinator, link);
      assert.equal(new URL(coordinator.url()).pathname, "/");
      await coordinator.goto("/requests/new");
      await typed(coordinator, {
        received_on: daysAgo(0), place: "710101001001", category: "water", description: "The spring has run dry.",
        urgency: "ordinary", channel: "counter",
      });
      await send(coordinator, "main form:has([name=description])");
      assert.match(await coordinator.locator("main").textContent(), /The spring has run dry\./);
      await coordinator.goto("/requests");
      assert.equal(await coordinator.locator("tbody tr").count(), 1);
    } finally {
      await other.close();
    }
  } finally {
    await context.close();
    await office.stop();
  }
});
