// `journey(name, options, walk)`: a test in a real browser, in a fresh context, on the one shared sample county.
// A journey is red when its walk fails, when the page writes an error to the console, or when anything asks a host that
// is not the program itself. Screenshots go to target/screenshots; a red journey leaves one of where it stopped.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { chromium } from "playwright-core";
import { obstacle, root, startDemo } from "./demo.mjs";

export const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
export const desktop = { viewport: { width: 1280, height: 900 } };
const screenshots = join(root, "target/screenshots");

let demo;
let browser;
const signedIn = new Map();

/** Runs the journeys that `register` names; the program and the browser live as long as they do. */
export function journeys(register) {
  const reason = obstacle();
  if (reason) return test("browser journeys", { skip: reason }, () => {});
  describe("browser journeys", async () => {
    before(start, { timeout: 15 * 60_000 });
    after(stop);
    await register();
  });
}

/** One journey. `options`: what a browser context takes (`phone`, `desktop`, `javaScriptEnabled: false`, `locale`). */
export function journey(name, options, walk) {
  test(name, { timeout: 120_000 }, async () => {
    const context = await browser.newContext({ ...desktop, locale: "en", baseURL: demo.address, ...options });
    context.setDefaultTimeout(15_000);
    const faults = [];
    const tolerated = [];
    context.on("page", (page) => watch(page, faults));
    const page = await context.newPage();
    try {
      await walk({
        page,
        address: demo.address,
        signIn: (person) => signIn(page, person),
        shot: (title) => shoot(page, title),
        /** A journey that provokes a refusal names the console line that the browser writes about it. */
        tolerate: (pattern) => tolerated.push(pattern),
      });
      const unexpected = faults.filter((fault) => !tolerated.some((pattern) => pattern.test(fault)));
      assert.deepEqual(unexpected, [], "the browser noticed faults");
    } catch (error) {
      await shoot(page, `red ${name}`).catch(() => {});
      console.error(`The program's last words before "${name}" went red:\n${demo.said().slice(-2_000)}`);
      throw error;
    } finally {
      await context.close();
    }
  });
}

/** Signs a person of the sample county in. A one-time link works once, so the session it gave is kept for later
 *  journeys; whoever signs out in a journey should be a person that no other journey uses. */
export async function signIn(page, person) {
  const way = demo.people.get(person);
  assert.ok(way, `the demo printed no way in for ${person}, only for ${[...demo.people.keys()].join(", ")}`);
  if (signedIn.has(person)) {
    await page.context().addCookies(signedIn.get(person));
    await page.goto("/");
    return;
  }
  if (/^https?:|^\//.test(way)) await followLink(page, way);
  else await typePassword(page, person, way);
  signedIn.set(person, await page.context().cookies());
}

async function followLink(page, link) {
  await page.goto(link);
}

async function typePassword(page, person, password) {
  await page.goto("/");
  await page.locator("input[name=name]").fill(person);
  await page.locator("input[type=password]").fill(password);
  await page.locator("form:has(input[type=password]) [type=submit]").click();
  await page.waitForLoadState();
}

function watch(page, faults) {
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(`console: ${message.text()} (${message.location().url})`);
  });
  page.on("pageerror", (error) => faults.push(`script: ${error.message}`));
  page.on("request", (request) => {
    const url = request.url();
    if (/^https?:|^wss?:/.test(url) && new URL(url).host !== new URL(demo.address).host) {
      faults.push(`asked another host: ${url}`);
    }
  });
}

async function shoot(page, title) {
  const file = title.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, "-");
  await page.screenshot({ path: join(screenshots, `${file}.png`), fullPage: true });
}

let profile;

async function start() {
  rmSync(screenshots, { recursive: true, force: true });
  mkdirSync(screenshots, { recursive: true });
  profile = mkdtempSync(join(tmpdir(), "doorstep-browser-"));
  demo = await startDemo();
  browser = await chromium.launch({
    executablePath: execFileSync(join(root, "scripts/find-chromium"), { encoding: "utf8" }).trim(),
    // Root and containers have no sandbox; /dev/shm is small there; no name is looked up, so nothing can leave.
    args: [
      "--no-sandbox",
      "--disable-dev-shm-usage",
      "--disable-gpu",
      "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    ],
    env: { ...process.env, HOME: profile, XDG_CONFIG_HOME: profile, XDG_CACHE_HOME: profile },
  });
}

async function stop() {
  await browser?.close();
  await demo?.stop();
  if (profile) rmSync(profile, { recursive: true, force: true });
}
