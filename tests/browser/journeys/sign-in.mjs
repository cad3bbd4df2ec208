import assert from "node:assert/strict";
import { desktop, journey, phone } from "../harness.mjs";

const people = ["administrator", "coordinator", "field", "unit", "mediator", "relief", "project", "leader", "auditor"];

for (const person of people) {
  journey(`the ${person} signs in and is shown the way`, person === "field" ? phone : desktop, async ({ page, signIn, shot }) => {
    await signIn(person);
    const answer = await page.goto("/");
    assert.equal(answer.status(), 200);
    assert.equal(new URL(page.url()).pathname, "/", "the home page is theirs, not the sign-in page");
    assert.ok(await page.locator("main a").first().isVisible(), "there is somewhere to go");
    await shot(`home of the ${person}`);
  });
}

journey("signing in works without JavaScript", { ...phone, javaScriptEnabled: false }, async ({ page, signIn }) => {
  await signIn("leader", { afresh: true });
  assert.ok(await page.locator("h1").first().isVisible());
});
