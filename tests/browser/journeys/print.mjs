// What leaves the printer: dark on white whatever the screen is, nothing cut off, and no page of a record for what is not there.

import assert from "node:assert/strict";
import { desktop, journey } from "../harness.mjs";

/** How many pages a document has. */
const sheets = (pdf) => pdf.toString("latin1").match(/\/Type\s*\/Page\b/g).length;

/** The page as it would be printed, on a screen as wide as its paper. */
async function onPaper(page, address, millimetres) {
  await page.goto(address);
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await page.setViewportSize({ width: Math.round((millimetres / 25.4) * 96), height: 900 });
  const seen = await page.evaluate(() => {
    const style = getComputedStyle(document.body);
    const cut = [...document.querySelectorAll("main *")].filter((one) => one.getBoundingClientRect().right > innerWidth + 1);
    const titles = [...document.querySelectorAll("h1, h2")].map((one) => getComputedStyle(one).color);
    return { ground: style.backgroundColor, ink: [...new Set([style.color, ...titles])], cut: cut.map((one) => one.outerHTML.slice(0, 80)) };
  });
  assert.deepEqual(seen, { ground: "rgb(255, 255, 255)", ink: ["rgb(0, 0, 0)"], cut: [] }, address);
  const pdf = await page.pdf({ preferCSSPageSize: true, format: "A4" });
  await page.emulateMedia({ media: "screen" });
  return sheets(pdf);
}

journey("records and lists are printed whole, dark on white", { ...desktop, colorScheme: "dark" }, async ({ page, signIn }) => {
  await signIn("coordinator");
  for (const collection of ["requests", "disputes", "projects", "distributions", "visits"]) {
    const got = await page.request.get(`/api/v1/${collection}?limit=1`);
    const { id } = (await got.json()).items[0];
    assert.equal(await onPaper(page, `/${collection}/${id}`, 182), 1, `a record of ${collection} fits on one sheet`);
  }
  await onPaper(page, "/requests", 273);
  await onPaper(page, "/contributions", 273);
  await onPaper(page, "/", 182);
  await onPaper(page, "/bulletin?from=2025-03-01&to=2025-06-30", 182);
});
