import assert from "node:assert/strict";
import { desktop, journey, phone } from "../harness.mjs";

for (const [name, screen] of Object.entries({ phone, desktop })) {
  journey(`the home page answers on a ${name}`, screen, async ({ page, shot }) => {
    const answer = await page.goto("/");
    assert.equal(answer.status(), 200);
    assert.ok(await page.locator("h1").first().isVisible(), "the page has a heading");
    await shot(`home ${name}`);
  });
}
