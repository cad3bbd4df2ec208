// A list of places that takes long, with plain forms and links alone: it shows how far it is, is left for another page, is found
// again from there, and what came of it waits.

import assert from "node:assert/strict";
import { gzipSync } from "node:zlib";
import { startNewOffice } from "../demo.mjs";
import { desktop, journey } from "../harness.mjs";

const villages = 200_000;
const password = "river stone lamp";

/** A made-up county with one township and very many villages. */
function list() {
  const rows = ["code,name,level,parent", "710101,Ridge County,3,", "710101001,Upper Township,4,710101"];
  for (let n = 0; n < villages; n++) rows.push(`710101001${String(n).padStart(6, "0")},Spring ${n},5,710101001`);
  return gzipSync(`${rows.join("\n")}\n,No code,5,710101001\n`);
}

async function send(page) {
  await Promise.all([page.waitForEvent("load"), page.locator("main form [type=submit]").first().click()]);
}

journey("a long list of places is left for another page and found again", { minutes: 4 }, async ({ page }) => {
  const office = await startNewOffice();
  const context = await page.context().browser().newContext({ ...desktop, locale: "en", baseURL: office.address, javaScriptEnabled: false });
  try {
    const person = await context.newPage();
    await person.goto(office.link);
    await person.locator("input[name=password]").fill(password);
    await person.locator("input[name=again]").fill(password);
    await send(person);
    await person.goto("/setup/places");
    await person.locator("input[type=file]").setInputFiles({ name: "places.csv.gz", mimeType: "application/gzip", buffer: list() });
    await send(person);
    const address = new URL(person.url()).pathname;
    assert.match(address, /^\/long-work\//);
    assert.equal(await person.locator("h1").textContent(), "Taking over the list of places");
    // It asks again by itself: sooner or later it tells rows of rows.
    await person.getByText(/of 200,002 rows/).first().waitFor({ timeout: 60_000 });
    await person.screenshot({ path: "target/screenshots/long-work.png" });

    await person.goto("/help");
    await person.goto("/");
    await person.locator(".notice a", { hasText: "See how far it is" }).waitFor();
    await person.goto("/account");
    await person.locator(".notice a", { hasText: "See how far it is" }).click();
    assert.equal(new URL(person.url()).pathname, address);
    await person.getByText(/Places: 200,002 new/).waitFor({ timeout: 120_000 });
    assert.match(await person.locator("main").textContent(), /Rows left out/);
    assert.equal(await person.locator("meta[http-equiv=refresh]").count(), 0);
    await person.goto("/");
    assert.equal(await person.locator(".notice a", { hasText: "See" }).count(), 0, "what was looked at is told no more");
    await person.goto(address);
    assert.match(await person.locator("main").textContent(), /Places: 200,002 new/);
  } finally {
    await context.close();
    await office.stop();
  }
});
