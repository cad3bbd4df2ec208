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
import { root, startDemo } from "./demo.mjs";

export const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
export const desktop = { viewport: { width: 1280, height: 900 } };
const screenshots = join(root, "target/screenshots");

let demo;
let browser;
const signedIn = new Map();

/** Runs the journeys that `register` names; the program and the browser live as long as they do. */
export function journeys(register) {
  describe("browser journeys", async () => {
    before(start, { timeout: 15 * 60_000 });
    after(stop);
    await register();
  });
}

/** One journey. `options`: what a browser context takes (`phone`, `desktop`, `javaScriptEnabled: false`, `locale`), and
 *  `minutes` where a walk is long. */
export function journey(name, { minutes = 2, ...options }, walk) {
  test(name, { timeout: minutes * 60_000 }, async () => {
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
        signIn: (person, how) => signIn(page, person, how),
        shot: (title) => shoot(page, title),
        /** A journey that provokes a refusal names the console line that the browser writes about it. */
        tolerate: (pattern) => tolerated.push(pattern),
      });
      const unexpected = faults.filter((fault) => !tolerated.some((pattern) => pattern.test(fault)));
      assert.deepEqual(unexpected, [], "the browser noticed faults");
    } catch (error) {
      await shoot(page, `red ${name}`).catch(() => {});
      console.error(`The program's last words before "${name}" went red:\n${demo.lastWords()}`);
      throw error;
    } finally {
      await context.close();
    }
  });
}

/** Signs a person of the sample county in. Passwords are typed once a run: attempts are counted by the program, so
 *  later journeys of the same person take the session over. A journey that signs out, or is about signing in, asks for
 *  `{ afresh: true }` and gets a session of its own. */
export async function signIn(page, person, { afresh = false } = {}) {
  if (signedIn.has(person) && !afresh) {
    await page.context().addCookies(signedIn.get(person));
    await page.goto("/");
    return;
  }
  const password = demo.people.get(person);
  assert.ok(password, `the demo printed no password for ${person}, only for ${[...demo.people.keys()].join(", ")}`);
  await page.goto("/sign-in");
  await page.locator("input[name=name]").fill(person);
  await page.locator("input[name=password]").fill(password);
  await page.locator("form:has(input[name=password]) [type=submit]").click();
  await page.waitForURL((url) => url.pathname !== "/sign-in");
  if (!afresh) signedIn.set(person, await page.context().cookies());
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
      "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
    ],
    env: { ...process.env, HOME: profile, XDG_CONFIG_HOME: profile, XDG_CACHE_HOME: profile },
  });
}

async function stop() {
  await browser?.close();
  await demo?.stop();
  if (profile) rmSync(profile, { recursive: true, force: true });
}
