// What journeys do besides the page they look at: somebody of the sample county works over the API, as a program would.

import assert from "node:assert/strict";
import { signIn } from "./harness.mjs";

/** `steps` gets what the person may do: `enter` a record, `find` one in a list, `act` on one by its id. The person has a
 *  browser of their own. */
export async function withDesk(page, person, steps) {
  const context = await page.context().browser().newContext({ baseURL: new URL(page.url()).origin, locale: "en" });
  try {
    const desk = await context.newPage();
    await signIn(desk, person);
    const csrf = await desk.locator("input[name=csrf]").first().getAttribute("value");
    const send = async (path, data) => {
      const answer = await context.request.post(`/api/v1${path}`, { headers: { "x-csrf-token": csrf }, data });
      assert.ok(answer.ok(), `${path}: ${answer.status()} ${await answer.text()}`);
      return answer.json();
    };
    const find = async (path) => {
      const answer = await context.request.get(`/api/v1${path}`);
      assert.ok(answer.ok(), `${path}: ${answer.status()} ${await answer.text()}`);
      return answer.json();
    };
    return await steps({ find, enter: send, act: (id, noun, data) => send(`/requests/${id}/${noun}`, data) });
  } finally {
    await context.close();
  }
}

/** A day before today, as dates are written. */
export const daysAgo = (days) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
