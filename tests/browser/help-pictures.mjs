// The pictures of the help: one of the screen that each topic is about, in the sample county. They are built into the program
// (crates/web/assets/help/<language>/<topic>.webp); a test there says which topic lacks one.

import { join } from "node:path";
import { root } from "./demo.mjs";
import { keep, phone, somebody } from "./pictures.mjs";

const folder = join(root, "crates/web/assets/help");
const most = 38_000;
/** Wide enough for the console's columns; kept at three quarters, which is a little more than the help shows. */
const desk = { viewport: { width: 1240, height: 720 }, deviceScaleFactor: 0.75 };
const hand = { ...phone, viewport: { width: 390, height: 700 }, deviceScaleFactor: 1.25 };
const season = "from=2025-03-01&to=2025-06-30";
const other = "other_from=2025-05-01&other_to=2025-05-31";
const heading = { at: "main h1" };

/** The link that leads from a list to its first record. */
const first = (list) => ({ ...heading, follow: `main a.open[href^='/${list}/']` });

/** Topic, who (null: nobody signed in), address; where the picture begins, what is pressed before, and on which screen. */
const screens = [
  ["start", "coordinator", "/"],
  ["line", "coordinator", `/lines/requests?${season}`],
  ["late", "leader", "/late", heading],
  ["inbox", "coordinator", "/inbox", heading],
  ["take", "field", "/requests/take", heading],
  ["requests", "coordinator", "/inbox?heap=replied", { follow: ".inbox-opened .kind a", at: "main" }],
  ["visit", "field", "/visits/new", { ...heading, screen: hand }],
  ["answers", "field", "/answers", { at: ".answer", screen: hand }],
  ["lists", "coordinator", "/disputes", heading],
  ["record", "coordinator", "/disputes?state=settled", first("disputes")],
  ["entry", "coordinator", "/disputes/new", heading],
  ["correction", "coordinator", "/disputes?state=settled", { ...first("disputes"), then: "correction" }],
  ["search", "coordinator", { en: "/search?text=water", "zh-Hans": "/search?text=自来水" }, heading],
  ["places", "coordinator", "/places", heading],
  ["keyboard", "coordinator", "/", { press: "?" }],
  ["unit", "coordinator", "/handovers", { ...first("handovers"), then: "list" }],
  ["call-backs", "coordinator", "/call-back-rounds", first("call-back-rounds")],
  ["rates", "leader", `/closing-rates?${season}`, heading],
  ["topics", "coordinator", "/topics", heading],
  ["bulletin", "leader", `/bulletin?${season}`, heading],
  ["comparison", "leader", `/bulletin/comparison?from=2025-06-01&to=2025-06-30&${other}`, { at: ".bulletin-tables" }],
  ["issues", "coordinator", "/bulletins", first("bulletins")],
  ["figures", "coordinator", `/figures/requests.received?${season}`, heading],
  ["ledgers", "coordinator", `/ledgers/requests?${season}`, heading],
  ["privacy", null, "/data-protection", heading],
  ["contacts", "coordinator", "/contact-search", heading],
  ["readings", "auditor", "/readings", heading],
  ["confidence", "coordinator", "/in-confidence", heading],
  ["break-glass", "coordinator", "/break-glass", heading],
  ["residents", null, "/report", { screen: hand }],
  ["register", null, "/register", heading],
  ["log", null, "/log/verify"],
  ["setup", "administrator", "/setup", heading],
  ["staff", "administrator", "/staff", heading],
  ["clocks", "administrator", "/categories", heading],
  ["configuration", "administrator", "/setup/configuration", heading],
  ["notices", "coordinator", "/notices", heading],
  ["calendars", "unit", "/calendar-addresses", heading],
  ["sign-in", null, "/sign-in"],
  ["account", "coordinator", "/account", heading],
  ["api", null, "/api/docs", heading],
];

/** Keeps what a page shows as the picture of a topic. */
function keepForHelp(page, topic, lang, at, width) {
  return keep(page, join(folder, lang, `${topic}.webp`), { most, at, width });
}

/** Keeps what a page of the guide's walk shows for the help too. */
export async function alsoForHelp(page, topic, lang, at) {
  const before = page.viewportSize();
  await page.setViewportSize(desk.viewport);
  await keepForHelp(page, topic, lang, at, 930);
  await page.setViewportSize(before);
}

/** All of them in a language, but those that the walk of the guide takes on its way. */
export async function helpPictures(browser, demo, lang) {
  const people = new Map();
  const pageOf = async (name, screen) => {
    const key = `${name} ${screen.viewport.width}`;
    if (!people.has(key)) people.set(key, await somebody(browser, demo, name, screen, lang));
    return people.get(key);
  };
  for (const [topic, name, address, how = {}] of screens) {
    const page = await pageOf(name, how.screen ?? desk);
    await page.goto(address[lang] ?? address);
    if (how.follow) {
      await page.goto(await page.locator(how.follow).first().getAttribute("href"));
      if (how.then) await page.goto(`${new URL(page.url()).pathname}/${how.then}`);
    }
    if (how.press) await page.keyboard.press(how.press);
    await keepForHelp(page, topic, lang, how.at);
  }
  // Last of all, for it changes a request: what was done may be taken back.
  const page = await pageOf("coordinator", desk);
  await page.goto("/inbox");
  const triage = page.locator("details#triage");
  if ((await triage.getAttribute("open")) === null) await triage.locator("summary").click();
  await triage.locator("[type=submit]").click();
  await page.waitForURL(/\/inbox\?/);
  await keepForHelp(page, "long-work", lang);
}
