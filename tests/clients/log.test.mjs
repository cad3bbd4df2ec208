// The public log, read by Go's own implementation of tiles, notes and proofs, and by the page that checks a proof.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { createHash, generateKeyPairSync, sign } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { promisify } from "node:util";
import { root, startOffice } from "./office.mjs";

const folder = mkdtempSync(join(tmpdir(), "doorstep-log-"));
const file = (name, content) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
let office;
let prefix;
let key;
let references;

describe("the public log", () => {
  before(async () => {
    office = await startOffice();
    prefix = `${office.address}/log/clients`;
    const coordinator = office.send;
    await coordinator("categories", { code: "water", name: "Water", answer_within_days: 7 });
    references = [];
    for (const n of [1, 2, 3]) {
      await coordinator("requests", { received_on: "2025-03-01", category: "water", place: "clients", urgency: "ordinary", channel: "phone", description: `Tap ${n} drips.` });
    }
    references = (await office.list("requests")).map((it) => it.reference);
    key = (await (await fetch(`${prefix}/key`)).text()).trim();
  }, { timeout: 180_000 });
  after(async () => {
    await office?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  test("is there when the office is ready, and only grows", async () => {
    const first = await checkpoint();
    assert.equal(first.split("\n")[1], "256");
    file("first", first);
    office.run("log", "publish", "--now");
    const second = await checkpoint();
    assert.equal(second.split("\n")[1], "512");
    for (const [path, kept] of [["tile/0/000", "immutable"], ["tile/1/000.p/2", "immutable"], ["tile/entries/001", "immutable"], ["checkpoint", "max-age=5"]]) {
      const answer = await fetch(`${prefix}/${path}`);
      assert.equal(answer.status, 200, path);
      assert.match(answer.headers.get("cache-control"), new RegExp(kept));
    }
    for (const path of ["tile/0/002", "tile/0/000.p/256", "tile/2/000", "tile/1/000.p/3", "tile/data/000", "tile/0/0"]) {
      assert.equal((await fetch(`${prefix}/${path}`)).status, 404, path);
    }
    assert.equal((await fetch(`${office.address}/log/nobody/checkpoint`)).status, 404);
  });

  test("is read and proven by Go's implementation, entry by entry", async () => {
    const proofs = references.map((reference, n) => file(`proof-${n}`, office.run("log", "proof", reference)));
    const go = (...words) =>
      promisify(execFile)("go", ["run", join(root, "tests/clients/log/main.go"), ...words], {
        env: { ...process.env, GO111MODULE: "off", GOPATH: "/usr/share/gocode", GOCACHE: join(root, "target/go-cache"), GOFLAGS: "" },
      });
    const { stdout } = await go(prefix, key, join(folder, "first"), ...proofs);
    assert.equal(stdout, "512 leaves, 256 before, 3 proofs\n");
    const changed = readFileSync(proofs[0], "utf8").replace(/extra (.)/, (_, first) => `extra ${first === "Z" ? "Y" : "Z"}`);
    await assert.rejects(go(prefix, key, join(folder, "first"), file("changed", changed)));
  }, { timeout: 120_000 });

  test("is checked by the page, which asks nobody", async () => {
    const page = await fetch(`${office.address}/log/verify`);
    assert.equal(page.status, 200);
    assert.match(page.headers.get("content-security-policy"), /default-src 'none'; script-src 'self'/);
    assert.ok((await page.text()).includes(key));
    const script = await (await fetch(`${office.address}/log/verify.js`)).text();
    assert.doesNotMatch(script, /fetch|XMLHttpRequest|import\(/);
    new Function(script)();
    const { check } = globalThis.doorstepProof;
    const proof = office.run("log", "proof", references[0]);
    const good = check(proof, key, await checkpoint());
    assert.deepEqual(good.outcomes, ["good", "kept-same", "words"]);
    assert.ok(good.words.includes(`reference ${references[0]}\n`));
    const outcome = (...words) => check(...words).outcomes[0];
    assert.equal(outcome(proof, "", ""), "no-key");
    assert.equal(outcome(proof.replace("index ", "index 1"), key, ""), "bad-proof");
    assert.equal(outcome(proof.replace(/\n— (\S+) (\S{20})(.)/, (_, name, start, one) => `\n— ${name} ${start}${one === "A" ? "B" : "A"}`), key, ""), "bad-signature");
    assert.equal(outcome("hello", key, ""), "no-proof");
    assert.deepEqual(check(proof, key, readFileSync(join(folder, "first"), "utf8")).outcomes[1], "kept-other-size");
  });

  test("takes in what a witness signs, and publishes it", async () => {
    const { publicKey, privateKey } = generateKeyPairSync("ed25519");
    const raw = publicKey.export({ format: "der", type: "spki" }).subarray(-32);
    const name = "witness.example/clients";
    const material = Buffer.concat([Buffer.from([4]), raw]);
    const id = createHash("sha256").update(`${name}\n`).update(material).digest().subarray(0, 4);
    office.run("log", "witness", "add", `${name}+${id.toString("hex")}+${material.toString("base64")}`);
    const [old, rest] = [256, office.run("log", "request", "--old", "256")];
    assert.ok(rest.startsWith(`old ${old}\n`));
    const text = rest.slice(rest.indexOf("\n\n") + 2).split("\n\n")[0] + "\n";
    const at = Buffer.alloc(8);
    at.writeBigUInt64BE(1_764_000_000n);
    const made = sign(null, Buffer.from(`cosignature/v1\ntime 1764000000\n${text}`), privateKey);
    const line = `— ${name} ${Buffer.concat([id, at, made]).toString("base64")}\n`;
    office.run("log", "cosign", file("answer", line));
    assert.ok((await checkpoint()).endsWith(line));
    assert.throws(() => office.run("log", "cosign", file("answer", line.replace(name, "witness.example/other"))));
  });

  test("has every change of the register, with its text", async () => {
    const told = async () => (await fetch(`${office.address}/register/log`)).json();
    // The program looks every five seconds whether the register changed.
    const until = Date.now() + 15_000;
    let log = await told();
    while (log.said[0].sha256 !== log.now && Date.now() < until) {
      await new Promise((done) => setTimeout(done, 200));
      log = await told();
    }
    const last = log.said[0];
    assert.equal(last.sha256, log.now);
    const text = await (await fetch(office.address + last.text)).text();
    assert.equal(createHash("sha256").update(text).digest("hex"), last.sha256);
    assert.ok(JSON.parse(text).category.some((it) => it.code === "water"));
    assert.ok(log.said.length >= 2, "the register before the category was entered is there, too");
  });
});

async function checkpoint() {
  const answer = await fetch(`${prefix}/checkpoint`);
  assert.equal(answer.headers.get("content-type"), "text/plain; charset=utf-8");
  return answer.text();
}
