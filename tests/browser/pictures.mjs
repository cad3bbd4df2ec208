// Pictures of the program as people see it: somebody of the sample county, signed in on a screen of their own in a language, and
// how what they see is kept as WebP no larger than it may be. The guide and the help take theirs with this.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { chromium } from "playwright-core";
import { root } from "./demo.mjs";

export const desk = { viewport: { width: 1280, height: 760 } };
export const phone = { viewport: { width: 390, height: 760 }, isMobile: true, hasTouch: true, deviceScaleFactor: 1.5 };
export const languages = ["en", "zh-Hans"];

export function openBrowser() {
  return chromium.launch({
    executablePath: execFileSync(join(root, "scripts/find-chromium"), { encoding: "utf8" }).trim(),
    args: ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"],
  });
}

/** A picture as WebP, made by the browser itself and a little coarser where it would be too large. */
async function small(browser, png, most, width) {
  const page = await browser.newPage();
  try {
    for (const quality of [0.85, 0.7, 0.55, 0.4, 0.3, 0.2]) {
      const webp = await page.evaluate(
        async ([source, quality, width]) => {
          const picture = new Image();
          picture.src = source;
          await picture.decode();
          const size = { width: width ?? picture.width, height: Math.round((picture.height * (width ?? picture.width)) / picture.width) };
          const canvas = Object.assign(document.createElement("canvas"), size);
          const context = canvas.getContext("2d");
          context.imageSmoothingQuality = "high";
          context.drawImage(picture, 0, 0, size.width, size.height);
          return canvas.toDataURL("image/webp", quality).split(",")[1];
        },
        [`data:image/png;base64,${png.toString("base64")}`, quality, width],
      );
      const bytes = Buffer.from(webp, "base64");
      if (bytes.length < most) return bytes;
    }
  } finally {
    await page.close();
  }
  return assert.fail("the picture is too large at any quality");
}

/** Keeps what stands on the screen, from the element named by `at` on, so wide in pixels if that is told; a name ending in `.png`
 *  keeps it as it is. */
export async function keep(page, file, { most, at, width } = {}) {
  if (at) await page.locator(at).first().evaluate((one) => one.scrollIntoView({ block: "start" }));
  const png = await page.screenshot();
  const bytes = file.endsWith(".png") ? png : await small(page.context().browser(), png, most, width);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
  console.log(`${relative(root, file)}: ${Math.ceil(bytes.length / 1000)} kB`);
}

/** A page of somebody of the sample county, signed in; of nobody where there is no name. */
export async function somebody(browser, demo, name, screen, lang) {
  const context = await browser.newContext({ ...screen, locale: "en", baseURL: demo.address, colorScheme: "light", reducedMotion: "reduce" });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  await page.goto(`/sign-in?lang=${lang}`);
  if (!name) return page;
  await page.locator("input[name=name]").fill(name);
  await page.locator("input[name=password]").fill(demo.people.get(name));
  await page.locator("form:has(input[name=password]) [type=submit]").click();
  await page.waitForURL((url) => url.pathname !== "/sign-in");
  return page;
}

/** Opens a step on a record's page. */
export async function step(page, noun) {
  const fold = page.locator(`details#${noun}`);
  if ((await fold.getAttribute("open")) === null) await fold.locator("summary").click();
  return fold;
}
