// Open311 by published clients, run as they are: one of npm, three of PyPI. Which of their functions cannot work here, and
// why, stands in docs/open311.md.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { promisify } from "node:util";
import { root, startOffice } from "./office.mjs";

const Open311 = createRequire(import.meta.url)("open311");
const words = "桥头的路灯不亮。\r\nགློག་སྒྲོན་མི་འབར། <b> & \"so on\"";

let office;
let endpoint;

describe("Open311 clients", () => {
  before(async () => {
    office = await startOffice();
    endpoint = `${office.address}/open311/v2`;
    await setUp();
  }, { timeout: 180_000 });
  after(() => office?.stop());

  describe("open311 of npm", () => {
    const client = (format = "json") =>
      new Open311({ endpoint: `${endpoint}/`, discovery: `${endpoint}/discovery.${format}`, format, apiKey: office.token, jurisdiction: "clients" });
    const ask = (client, name, ...words) => promisify(client[name]).call(client, ...words);

    test("finds the production endpoint by discovery", async () => {
      const found = client();
      const discovery = await ask(found, "serviceDiscovery", { cache: true });
      assert.equal(discovery.endpoints.length, 2);
      assert.equal(found.endpoint, `${endpoint}/`);
    });

    test("lists services and reads the attributes of one", async () => {
      const services = await ask(client(), "serviceList");
      assert.deepEqual(services.map((it) => it.service_code), ["c-001", "lamps", "roads", "water"]);
      const definition = await ask(client(), "serviceDefinition", "water");
      assert.equal(definition.attributes[0].code, "kind");
      assert.deepEqual(definition.attributes[0].values.map((it) => it.key), ["none", "dirty"]);
    });

    test("creates a request with an attribute and reads it back", async () => {
      const [created] = await ask(client(), "submitRequest", {
        service_code: "water", lat: 30.123456, long: 103.654321, description: words, attributes: { kind: "dirty" },
      });
      assert.match(created.service_request_id, /^[A-Z][0-9A-Z]{4}-[0-9A-Z]{5}$/);
      const [read] = await ask(client(), "serviceRequest", created.service_request_id);
      assert.equal(read.service_request_id, created.service_request_id);
      assert.equal(read.status, "open");
      assert.ok(read.requested_datetime instanceof Date && !Number.isNaN(read.requested_datetime.getTime()));
      await seen(created.service_request_id);
      const listed = await ask(client(), "serviceRequests", { status: "open", service_code: "water" });
      assert.ok(listed.some((it) => it.service_request_id === created.service_request_id && it.lat === 30.123));
    });

    test("creates a request whose answer is XML", async () => {
      const [created] = await ask(client("xml"), "submitRequest", { service_code: "lamps", address_string: "at the bridge", description: "dark" });
      assert.match(created.service_request_id, /^[A-Z]/);
    });

    test("gets a token of a batch service and the number by the token", async () => {
      const [created] = await ask(client(), "submitRequest", { service_code: "roads", address_string: "at the bridge", description: "a hole" });
      assert.ok(created.token && !created.service_request_id);
      const [found] = await ask(client(), "token", created.token);
      assert.match(found.service_request_id, /^[A-Z]/);
    });

    test("is told which attribute is missing, and that a key is wrong", async () => {
      const told = (client, sent) => new Promise((resolve) => client.submitRequest(sent, (status, body) => resolve({ status, body })));
      const missing = await told(client(), { service_code: "water", lat: 30, long: 103, description: "dry" });
      assert.equal(missing.status, 400);
      assert.match(missing.body, /kind required/);
      const stranger = client();
      stranger.apiKey = "wrong";
      assert.equal((await told(stranger, { service_code: "lamps", lat: 30, long: 103 })).status, 403);
    });
  });

  test("georeport of PyPI reads the same in JSON and in XML", async () => {
    const [one, other] = [await create("The lamp at the school is dark"), await create("The lamp at the well is dark")];
    await seen(one);
    await seen(other);
    for (const format of ["json", "xml"]) {
      const told = await python("georeport_reads.py", endpoint, "clients", format, one);
      assert.deepEqual(told.services, ["c-001", "lamps", "roads", "water"], format);
      assert.equal(told.definition.service_code, "water");
      assert.equal(told.attributes, 2);
      assert.equal(told.request.service_request_id, one);
      assert.equal(told.request.service_name, "Street lamps");
      assert.ok(told.open.includes(one) && told.open.includes(other), JSON.stringify(told.open));
      assert.ok(!told.closed.includes(one));
      assert.equal(told.unknown, 404);
    }
  });

  test("civicbot of PyPI checks a request against the service, sends it and reads it back", async () => {
    const told = await python("civicbot_sends.py", endpoint, "clients", office.token, words);
    assert.deepEqual(told.services, ["c-001", "lamps", "roads", "water"]);
    assert.match(told.created.service_request_id, /^[A-Z]/);
    assert.equal(told.read.service_request_id, told.created.service_request_id);
    assert.equal(told.by_token.service_request_id.length, 11);
    assert.match(told.refused, /403/);
    const [kept] = (await office.list("requests?sort=newest&limit=50")).filter((it) => it.reference === told.created.service_request_id);
    assert.equal(kept.description, words);
    assert.deepEqual([kept.latitude, kept.longitude, kept.channel], [30.123456789, 103.654321, "open311"]);
  });

  test("chicagorequests of PyPI downloads page by page what was received in a span", async () => {
    const numbers = [];
    for (let n = 0; n < 205; n += 1) numbers.push(await create(`Swing ${n} is broken`, { service_code: "c-001", api_key: office.token }));
    const found = await python("chicagorequests_downloads.py", `${endpoint}/requests.json?api_key=${office.token}`, "c-001");
    assert.deepEqual(found.toSorted(), numbers.toSorted());
  });
});

/** The categories of the office: one whose code is a number, one with questions, one that gives tokens. */
async function setUp() {
  const open = { answer_within_days: 5, public_feed: true, open_intake: true };
  await office.send("categories", { code: "001", name: "Playgrounds", name_en: "Playgrounds", ...open });
  await office.send("categories", { code: "lamps", name: "Street lamps", name_en: "Street lamps", ...open });
  await office.send("categories", { code: "roads", name: "Roads", name_en: "Roads", number_later: true, ...open });
  await office.send("categories", { code: "water", name: "Water", name_en: "Water", ...open });
  const question = { category: "water", needed: true, asks: "one_of", choices: "none|No water\ndirty|Dirty water" };
  await office.send("questions", { ...question, code: "kind", label: "Which kind?", place_in_form: 1 });
  await office.send("questions", { category: "water", code: "since", label: "Since when?", asks: "day", needed: false, place_in_form: 2 });
}

/** Sends a request in, where nothing else is said as an app without a key does. */
async function create(description, more = {}) {
  const body = new URLSearchParams({ service_code: "lamps", lat: "30.1", long: "103.2", description, ...more });
  const answer = await fetch(`${endpoint}/requests.json`, { method: "POST", body });
  const text = await answer.text();
  assert.equal(answer.status, 200, text);
  return JSON.parse(text)[0].service_request_id;
}

/** Somebody in the office looks at the request: only then is it told to anybody. */
async function seen(number) {
  const [request] = (await office.list("requests?sort=newest&limit=200")).filter((it) => it.reference === number);
  await office.send(`requests/${request.id}/triage`, {});
}

/** Runs a script of the folder with the published packages; it prints what it was told. */
async function python(script, ...words) {
  const bin = (await promisify(execFile)(join(root, "scripts/test-clients"))).stdout.trim();
  const file = join(root, "tests/clients/open311", script);
  const ran = await promisify(execFile)(join(bin, "python"), [file, ...words], { timeout: 60_000 });
  return JSON.parse(ran.stdout);
}
