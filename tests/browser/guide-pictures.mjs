// The pictures of docs/guide: a coordinator and a field member walk through the sample county, and what they see is kept as
// WebP under 60 kB each. Run by scripts/guide-pictures; the walk is the one that the guide tells.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { root, startDemo } from "./demo.mjs";

const folder = join(root, "docs/guide/pictures");
const most = 60_000;
const desk = { viewport: { width: 1280, height: 760 } };
const phone = { viewport: { width: 390, height: 760 }, isMobile: true, hasTouch: true, deviceScaleFactor: 1.5 };
const today = new Date().toISOString().slice(0, 10);

/** A picture as WebP, made by the browser itself and a little coarser where it would be too large. */
async function small(browser, png) {
  const page = await browser.newPage();
  try {
    for (const quality of [0.85, 0.7, 0.55, 0.4]) {
      const webp = await page.evaluate(
        async ([source, quality]) => {
          const picture = new Image();
          picture.src = source;
          await picture.decode();
          const canvas = Object.assign(document.createElement("canvas"), { width: picture.width, height: picture.height });
          canvas.getContext("2d").drawImage(picture, 0, 0);
          return canvas.toDataURL("image/webp", quality).split(",")[1];
        },
        [`data:image/png;base64,${png.toString("base64")}`, quality],
      );
      const bytes = Buffer.from(webp, "base64");
      if (bytes.length < most) return bytes;
    }
  } finally {
    await page.close();
  }
  return assert.fail("the picture is too large at any quality");
}

/** Somebody of the sample county, signed in on a screen of their own, and how to keep what they see. */
async function person(browser, demo, name, screen) {
  const context = await browser.newContext({ ...screen, locale: "en", baseURL: demo.address, colorScheme: "light" });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  await page.goto("/sign-in");
  await page.locator("input[name=name]").fill(name);
  await page.locator("input[name=password]").fill(demo.people.get(name));
  await page.locator("form:has(input[name=password]) [type=submit]").click();
  await page.waitForURL((url) => url.pathname !== "/sign-in");
  let number = 0;
  const shot = async (title, at) => {
    if (at) await page.locator(at).first().evaluate((one) => one.scrollIntoView({ block: "start" }));
    const file = `${name}-${++number}-${title}.webp`;
    const bytes = await small(browser, await page.screenshot());
    writeFileSync(join(folder, file), bytes);
    console.log(`${file}: ${Math.ceil(bytes.length / 1000)} kB`);
  };
  return { page, shot };
}

/** Opens a step on a record's page. */
async function step(page, noun) {
  const fold = page.locator(`details#${noun}`);
  if ((await fold.getAttribute("open")) === null) await fold.locator("summary").click();
  return fold;
}

async function coordinator({ page, shot }) {
  await page.goto("/");
  await shot("home");
  await page.goto("/inbox");
  await shot("inbox");
  for (let turn = 0; turn < 3; turn++) {
    await (await step(page, "triage")).locator("[type=submit]").click();
    await page.waitForURL(/\/inbox\?/);
    await page.waitForLoadState();
  }

  await page.goto("/handovers/new");
  await page.locator("[name=held_on]").fill(today);
  await page.locator("[name=title]").fill("Weekly hand-over meeting");
  const place = page.locator("select[name=place]");
  if ((await place.count()) > 0 && (await place.inputValue()) === "") await place.selectOption({ index: 1 });
  await page.locator("main form [type=submit]").last().click();
  await page.waitForURL(/\/handovers\/[0-9a-f-]{36}/);
  const meeting = new URL(page.url()).pathname;
  await page.goto(`${meeting}/items`);
  for (const row of await page.locator(".meeting-table tbody tr").all()) {
    await row.locator("input[name=item]").check();
    const lead = row.locator("select[name^='lead.']");
    if ((await lead.inputValue()) === "") await lead.selectOption({ index: 1 });
  }
  await shot("meeting", "main h1");
  await page.locator("form.meeting [type=submit]").last().click();
  await page.waitForURL(/\/list/);
  await shot("list", "main h1");
  await page.goto(meeting);
  for (const noun of ["seal", "sending"]) {
    await (await step(page, noun)).locator("[type=submit]").click();
    await page.waitForURL(/said=done/);
  }

  await page.goto("/inbox?heap=replied");
  await page.locator(".inbox-opened .reference").first().click();
  await page.waitForURL(/\/requests\//);
  await step(page, "closure");
  await shot("closing");
  await page.goto("/late");
  await shot("late");
  await page.goto("/bulletin?from=2025-03-01&to=2025-06-30");
  await shot("bulletin");
}

async function field({ page, shot }) {
  await page.goto("/");
  await shot("home", "#waiting");
  await page.goto("/answers");
  await shot("answers", ".answer");
  await page.goto("/visits/new");
  await page.locator("select[name=place]").selectOption({ index: 1 });
  await page.locator("[name=dwelling_number]").fill("17");
  await page.locator("[name=people_count]").fill("4");
  await page.locator("[name=hardship_count]").fill("1");
  await shot("door", "main h1");
  await page.locator("[name='requests.1.category']").selectOption("water");
  await page.locator("[name='requests.1.description']").fill("The tap behind the school has been dry since Monday.");
  await shot("request", "[name='requests.1.category']");
  await page.locator("main form [type=submit]").last().click();
  await page.waitForLoadState();
  assert.equal(await page.locator(".faults").count(), 0);
  await shot("recorded", "main h1");
  await page.locator("main a[href^='/requests/']").first().click();
  await page.waitForURL(/\/requests\/[0-9a-f-]{36}/);
  const request = new URL(page.url()).pathname;
  await page.goto(`${request}/slip`);
  await shot("slip", "main h1");
}

mkdirSync(folder, { recursive: true });
const demo = await startDemo();
const browser = await chromium.launch({
  executablePath: execFileSync(join(root, "scripts/find-chromium"), { encoding: "utf8" }).trim(),
  args: ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"],
});
try {
  await coordinator(await person(browser, demo, "coordinator", desk));
  await field(await person(browser, demo, "field", phone));
} finally {
  await browser.close();
  await demo.stop();
}
