// A request on its way through the office: checked by keyboard, handed over at a meeting, signed for and answered by the
// unit on a phone, told at the door, closed; and what a leader decides.

import assert from "node:assert/strict";
import { accessible } from "../axe.mjs";
import { daysAgo, withDesk } from "../desk.mjs";
import { desktop, journey } from "../harness.mjs";

const smallPhone = { viewport: { width: 360, height: 780 }, isMobile: true, hasTouch: true };
const reply = "The broken valve at the upper tank was replaced on Tuesday and the water pressure was measured in the yard.";

/** The unit of the sample county's unit officer. */
async function unitOf(page) {
  return withDesk(page, "unit", async ({ find }) => (await find("/requests?limit=1")).items[0].unit);
}

/** A new request, as the office writes it down; `unit` hands it over at once. */
async function newRequest(page, description, unit) {
  return withDesk(page, "coordinator", async ({ enter, find, act }) => {
    const known = (await find("/requests?limit=1")).items[0];
    const sent = { received_on: daysAgo(0), place: known.place, category: known.category, description, urgency: "ordinary" };
    const request = await enter("/requests", { ...sent, channel: "phone" });
    if (unit) await act(request.id, "assignment", { unit, reason: "People are without water, this cannot wait." });
    return request;
  });
}

/** No part of the page is wider than the screen. */
async function fits(page) {
  const [wide, screen] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
  assert.ok(wide <= screen, `the page is ${wide} wide on a screen of ${screen}`);
}

/** Opens the form of a step on the record's page. */
async function form(page, noun) {
  const step = page.locator(`details#${noun}`);
  if (!(await step.getAttribute("open").then((open) => open !== null))) await step.locator("summary").click();
  return step;
}

journey("the office checks a request by keyboard and hands it over at a meeting", desktop, async ({ page, signIn, shot }) => {
  await signIn("coordinator");
  await newRequest(page, "The path to the spring is washed out below the mill.");
  await newRequest(page, "The roof of the waiting hut at the bridge has fallen in.");
  await page.goto("/");
  await shot("chain home of the office");
  await page.goto("/inbox");
  await shot("chain inbox");
  const opened = page.locator(".inbox-opened .reference").first();
  const first = await opened.textContent();
  await page.keyboard.press("t");
  await page.keyboard.press("Tab");
  await page.locator("#triage [type=submit]").focus();
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/inbox\?/);
  assert.notEqual(await opened.textContent(), first, "the next one opens by itself");
  await shot("chain inbox next one");

  await page.goto("/handovers/new");
  await page.locator("[name=held_on]").fill(daysAgo(0));
  await page.locator("[name=title]").fill("Autumn meeting");
  const place = page.locator("select[name=place]");
  if ((await place.count()) > 0 && (await place.inputValue()) === "") await place.selectOption({ index: 1 });
  await page.locator("main form [type=submit]").last().click();
  await page.waitForURL(/\/handovers\/[0-9a-f-]{36}/);
  const meeting = new URL(page.url()).pathname;
  await page.goto(`${meeting}/items`);
  assert.ok((await page.locator("main").textContent()).includes(first.trim()), "what was checked is offered");
  for (const row of await page.locator(".meeting-table tbody tr").all().then((rows) => rows.slice(0, 2))) {
    await row.locator("input[name=item]").check();
    const lead = row.locator("select[name^='lead.']");
    if ((await lead.inputValue()) === "") await lead.selectOption({ index: 1 });
  }
  await shot("chain meeting choosing");
  await accessible(page);
  await page.locator("form.meeting [type=submit]").last().click();
  await page.waitForURL(/\/list/);
  await page.goto(meeting);
  await shot("chain meeting open");
  await (await form(page, "seal")).locator("[type=submit]").click();
  await page.waitForURL(/said=done/);
  await (await form(page, "sending")).locator("[type=submit]").click();
  await page.waitForURL(/said=done/);
  await page.goto(`${meeting}/list`);
  assert.equal(await page.locator(".unit-items tbody tr").count(), 2);
  await shot("chain meeting list");
});

journey("a unit signs, asks for time and answers on a small phone", smallPhone, async ({ page, signIn, shot }) => {
  await signIn("unit");
  const request = await newRequest(page, "The pump house door does not lock.", await unitOf(page));
  await page.goto("/requests?state=handed_over&sort=newest");
  await fits(page);
  await shot("chain unit list");
  await page.goto(`/requests/${request.id}`);
  await fits(page);
  await (await form(page, "acceptance")).locator("[type=submit]").click();
  await page.waitForURL(/said=done/);
  const more = await form(page, "extension");
  await more.locator("[name=more]").fill("5");
  await more.locator("[name=reason]").fill("The lock must be ordered from the county town.");
  await shot("chain unit asks for time");
  await more.locator("[type=submit]").click();
  await page.waitForURL(/said=done/);
  const answer = await form(page, "reply");
  await answer.locator("select[name=outcome], input[name=outcome][value=solved]").first().evaluate((one) => {
    if (one instanceof HTMLSelectElement) one.value = "solved";
    else one.click();
  });
  await answer.locator("[name=reply]").fill("A new lock was fitted to the pump house door and two keys were handed to the water keeper.");
  const spoke = answer.locator("select[name=spoke]");
  if ((await spoke.count()) > 0) await spoke.selectOption("resident_by_phone");
  else await answer.locator("input[name=spoke][value=resident_by_phone]").check();
  await answer.locator("[name=spoke_on]").fill(daysAgo(0));
  await fits(page);
  await shot("chain unit replies");
  await answer.locator("[type=submit]").click();
  await page.waitForURL(/said=done/);
  assert.match(await page.locator("main").textContent(), /new lock was fitted/);
  await shot("chain unit replied");
});

journey("more time is decided, the answer is told at the door, the office closes", desktop, async ({ page, signIn, shot }) => {
  await signIn("coordinator");
  const unit = await unitOf(page);
  const request = await newRequest(page, "The tank above the village leaks at its foot.", unit);
  await withDesk(page, "unit", async ({ act }) => {
    await act(request.id, "acceptance", {});
    await act(request.id, "extension", { more: 3, reason: "The part comes with the next lorry." });
  });
  await page.goto(`/requests/${request.id}`);
  const decision = await form(page, "extension-decision");
  await decision.locator("[name=granted]").check();
  await decision.locator("[name=reason]").fill("The lorry comes on Thursday.");
  await shot("chain more time");
  await decision.locator("[type=submit]").click();
  await page.waitForURL(/said=done/);
  await withDesk(page, "unit", ({ act }) =>
    act(request.id, "reply", { outcome: "solved", reply, spoke: "resident_by_phone", spoke_on: daysAgo(0) }),
  );
  await page.context().clearCookies();
  await signIn("field");
  await page.goto(`/requests/${request.id}`);
  const told = await form(page, "answer");
  const says = told.locator("select[name=says]");
  if ((await says.count()) > 0) await says.selectOption("confirmed");
  else await told.locator("input[name=says][value=confirmed]").check();
  await shot("chain answer at the door");
  await told.locator("[type=submit]").click();
  await page.waitForURL(/said=done/);
  await page.context().clearCookies();
  await signIn("coordinator");
  await page.goto(`/requests/${request.id}`);
  const closing = await form(page, "closure");
  const outcome = closing.locator("select[name=outcome]");
  if ((await outcome.count()) > 0) await outcome.selectOption("solved");
  else await closing.locator("input[name=outcome][value=solved]").check();
  await closing.locator("[type=submit]").click();
  await page.waitForURL(/said=done/);
  assert.match(await page.locator("main .tag").first().textContent(), /Closed/);
  await shot("chain closed");
});

journey("a leader reads what is late and decides who has what came back too often", desktop, async ({ page, signIn, shot }) => {
  await signIn("coordinator");
  const unit = await unitOf(page);
  const request = await newRequest(page, "The street lamp at the clinic stays dark.", unit);
  await withDesk(page, "coordinator", async ({ act, find }) => {
    // What comes back again and again goes to whoever decides.
    for (let turn = 0; turn < 5; turn++) {
      const { state } = await find(`/requests/${request.id}`);
      if (state === "with_arbiter") break;
      if (state === "triaged") await act(request.id, "assignment", { unit, reason: "It is this unit's matter." });
      await act(request.id, "return", { code: "not_our_task", reason: "Lamps are somebody else's matter." });
    }
  });
  await page.context().clearCookies();
  await signIn("leader");
  await page.goto("/");
  await shot("chain home of the leader");
  await page.goto("/late");
  await shot("chain late");
  await page.locator(".unit-items a[data-open]").first().click();
  await page.waitForURL(/\/requests\//);
  await page.goto(`/requests/${request.id}`);
  const decision = await form(page, "arbitration");
  await decision.locator("[name=unit]").selectOption(unit);
  await decision.locator("[name=reason]").fill("Lamps along this road were put up by this unit.");
  await shot("chain arbitration");
  await decision.locator("[type=submit]").click();
  await page.waitForURL(/said=done/);
  await shot("chain arbitrated");
});
