// A resident asks on a phone without JavaScript, takes the slip, follows with number and PIN, and says what holds. The
// office works over the API meanwhile.

import assert from "node:assert/strict";
import { accessibleWithoutScript } from "../axe.mjs";
import { journey, phone, signIn } from "../harness.mjs";

const onward = (page) => page.locator("#ask .buttons button[value=next]").click();

async function ask(page, shot) {
  await page.goto("/report");
  await page.getByLabel("None of these").check();
  await shot("report first page");
  await onward(page);
  await page.locator("input[name=category][value=water]").check();
  await shot("report category");
  await onward(page);
  await onward(page);
  assert.ok(await page.locator(".faults a").first().isVisible(), "what is missing is told and leads to its field");
  await shot("report with a fault");
  await page.locator("[name=description]").fill("The tap behind the school has been dry since Monday.");
  await page.locator("button[formaction$='lang=zh-Hans']").click();
  assert.equal(await page.locator("html").getAttribute("lang"), "zh-Hans");
  assert.match(await page.locator("[name=description]").inputValue(), /dry since Monday/, "a change of language keeps it");
  await page.locator("button[formaction$='lang=en']").click();
  await onward(page);
  const village = page.locator("select[name=place] optgroup option").first();
  await page.locator("select[name=place]").selectOption(await village.getAttribute("value"));
  await onward(page);
  await page.getByLabel("I look with number and PIN.").check();
  await onward(page);
  await shot("report check");
  await onward(page);
}

async function slip(page) {
  const number = (await page.locator(".slip-reference").textContent()).trim();
  const pin = (await page.locator(".slip-pin").textContent()).trim();
  assert.match(number, /^[A-Z][0-9A-Z]{4}-[0-9A-Z]{5}$/);
  assert.match(pin, /^\d{3} \d{3}$/);
  return { number, pin };
}

/** The coordinator, in a browser of their own, does what `noun` names with the request: over the API, as a program would. */
async function office(page, steps) {
  const context = await page.context().browser().newContext({ baseURL: new URL(page.url()).origin, locale: "en" });
  try {
    const desk = await context.newPage();
    await signIn(desk, "coordinator");
    const csrf = await desk.locator("input[name=csrf]").first().getAttribute("value");
    await steps(async (number, noun, data) => {
      const found = await context.request.get(`/api/v1/requests?q=${number}`);
      const [{ id }] = (await found.json()).items;
      const answer = await context.request.post(`/api/v1/requests/${id}/${noun}`, { headers: { "x-csrf-token": csrf }, data });
      assert.ok(answer.ok(), `${noun}: ${answer.status()} ${await answer.text()}`);
    });
  } finally {
    await context.close();
  }
}

journey(
  "a resident asks, follows and confirms without an account and without JavaScript",
  { ...phone, javaScriptEnabled: false },
  async ({ page, shot, tolerate }) => {
    tolerate(/status of 422/);
    await ask(page, shot);
    const { number, pin } = await slip(page);
    await accessibleWithoutScript(page);
    await shot("slip on a phone");

    await page.context().clearCookies();
    await page.goto(`/r/${number}`);
    await page.locator("[name=pin]").fill(pin === "000 000" ? "000001" : "000000");
    await page.locator("main form [type=submit]").click();
    assert.ok(await page.locator(".faults").isVisible(), "a wrong PIN opens nothing");
    await page.locator("[name=pin]").fill(pin);
    await page.locator("main form [type=submit]").click();
    await page.waitForURL(`**/r/${number}`);
    await shot("follow received");
    assert.equal(await page.locator("script").count(), 0);

    await office(page, async (act) => {
      await act(number, "keeping", {});
      await act(number, "reply", {
        outcome: "solved",
        reply: "The pump was repaired yesterday afternoon and the water was tested; it runs again.",
        spoke: "resident_by_phone",
        spoke_on: new Date(Date.now() - 86_400_000).toISOString().slice(0, 10),
      });
    });

    await page.reload();
    await shot("follow answered");
    assert.match(await page.locator("main").textContent(), /pump was repaired/);
    await page.locator("#confirmation").getByLabel("Satisfied", { exact: true }).check();
    await page.locator("#confirmation [type=submit]").click();
    assert.match(await page.locator(".notice").textContent(), /Your word is recorded/);
    await shot("follow confirmed");
    await accessibleWithoutScript(page);
    await page.goto(`/r/${number}/data`);
    await accessibleWithoutScript(page);
    await page.goto(`/r/${number}`);
    await page.locator(".matter-leave button").click();
    await page.goto(`/r/${number}`);
    assert.ok(await page.locator("[name=pin]").isVisible(), "whoever leaves is asked for the PIN again");
  },
);

journey("a matter that the office cannot take is sent where it belongs", phone, async ({ page, shot }) => {
  await page.goto("/report");
  await page.getByLabel("Fire").check();
  await onward(page);
  assert.equal(await page.locator(".hotline a").getAttribute("href"), "tel:119");
  await shot("report elsewhere");
});
