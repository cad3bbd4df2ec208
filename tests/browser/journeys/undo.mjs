// A step taken by mistake is taken back by keyboard alone, and the request stands as before.

import assert from "node:assert/strict";
import { accessible } from "../axe.mjs";
import { journey } from "../harness.mjs";

/** Where the request stands, and what is known of it. */
const facts = async (page) => [await page.locator("main .tag").first().textContent(), await page.locator("main dl").first().textContent()];

journey("a step is taken back by keyboard", {}, async ({ page, signIn }) => {
  await signIn("coordinator");
  await page.goto("/requests?state=received");
  await page.locator("tbody tr a").first().click();
  await page.waitForLoadState();
  const record = new URL(page.url()).pathname;
  const before = await facts(page);

  const keep = page.locator(`form[action='${record}/keeping'] [type=submit], form[action='${record}/keeping'] button`).first();
  await keep.evaluate((button) => {
    for (let it = button; it; it = it.parentElement) if (it.tagName === "DETAILS") it.open = true;
  });
  await keep.focus();
  await Promise.all([page.waitForEvent("load"), page.keyboard.press("Enter")]);
  assert.notDeepEqual(await facts(page), before);
  await accessible(page);

  // Past the navigation, the button is the first stop of the content.
  await page.locator("main").focus();
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.textContent.trim()), "Undo");
  await Promise.all([page.waitForEvent("load"), page.keyboard.press("Enter")]);
  assert.match(await page.locator(".notice").first().textContent(), /Taken back/);
  assert.deepEqual(await facts(page), before);
  assert.equal(await page.locator(".undo").count(), 0, "once is enough");
  assert.match(await page.locator("main").textContent(), /Taken back/);
});
