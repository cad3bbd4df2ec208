// The pictures of docs/guide and of the help, from the sample county in each language: what the help shows of each screen, and then
// a coordinator and a field member walk through their day as the guide tells it. Run by scripts/guide-pictures.

import assert from "node:assert/strict";
import { join } from "node:path";
import { root, startDemo } from "./demo.mjs";
import { alsoForHelp, helpPictures } from "./help-pictures.mjs";
import { desk, keep, languages, openBrowser, phone, somebody, step } from "./pictures.mjs";

const most = 60_000;
const today = new Date().toISOString().slice(0, 10);
const words = {
  en: { meeting: "Weekly hand-over meeting", request: "The tap behind the school has been dry since Monday." },
  "zh-Hans": { meeting: "每周交办会", request: "学校后面的水龙头从星期一起就没有水。" },
};

/** Somebody on the walk: their page, and how to keep what they see. */
async function walker(browser, demo, name, screen, lang) {
  const page = await somebody(browser, demo, name, screen, lang);
  const folder = join(root, "docs/guide/pictures", lang === "en" ? "" : lang);
  let number = 0;
  const shot = (title, at) => keep(page, join(folder, `${name}-${++number}-${title}.webp`), { most, at });
  return { page, shot, lang };
}

async function coordinator({ page, shot, lang }) {
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
  await page.locator("[name=title]").fill(words[lang].meeting);
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
  await alsoForHelp(page, "meeting", lang, "main h1");
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

async function field({ page, shot, lang }) {
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
  await page.locator("[name='requests.1.description']").fill(words[lang].request);
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

/** The first page as the README shows it. */
async function firstPage(browser, demo, lang) {
  const page = await somebody(browser, demo, "coordinator", { viewport: { width: 1280, height: 800 } }, lang);
  await page.goto("/");
  await keep(page, join(root, "docs/pictures", lang === "en" ? "home.png" : "home-zh.png"));
}

/** All pictures of a language, in a sample county of its own: the walk moves matters on. */
async function inLanguage(browser, lang) {
  const demo = await startDemo();
  try {
    await firstPage(browser, demo, lang);
    await helpPictures(browser, demo, lang);
    await coordinator(await walker(browser, demo, "coordinator", desk, lang));
    await field(await walker(browser, demo, "field", phone, lang));
  } finally {
    await demo.stop();
  }
}

const browser = await openBrowser();
try {
  for (const lang of languages) await inLanguage(browser, lang);
} finally {
  await browser.close();
}
