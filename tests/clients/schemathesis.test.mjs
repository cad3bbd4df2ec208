// The API held against its own description by Schemathesis, run as it is: whatever is sent, no fault of the program's own, no
// answer that the description does not name, no way round the sign-in; and what was entered can be read, corrected, voided.

import assert from "node:assert/strict";
import { execFile, execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { promisify } from "node:util";
import { root, startOffice } from "./office.mjs";

const checks = [
  "not_a_server_error", "status_code_conformance", "content_type_conformance", "response_headers_conformance",
  "response_schema_conformance", "ignored_auth", "use_after_free", "ensure_resource_availability", "missing_required_header",
];

let office;
let folder;
let programs;

describe("Schemathesis", () => {
  before(async () => {
    programs = execFileSync(join(root, "scripts/test-clients"), { encoding: "utf8" }).trim();
    folder = await mkdtemp(join(tmpdir(), "doorstep-schemathesis-"));
    office = await startOffice();
    writeFileSync(join(folder, "places.csv"), "code,name,level,parent\n990101,County,3,\n990101001,Village,5,990101\n");
    office.run("places", "import", join(folder, "places.csv"));
    await office.send("categories", { code: "water", name: "Water", answer_within_days: 10, open_intake: true });
  }, { timeout: 300_000 });
  after(async () => {
    await office?.stop();
    if (folder) await rm(folder, { recursive: true });
  });

  test("finds no answer that the description does not name", { timeout: 300_000 }, async () => {
    const said = await tried(office.token, "coverage,fuzzing", 60);
    assert.match(said, /✅ Fuzzing/);
  });

  test("reads, corrects and voids what it entered", { timeout: 300_000 }, async () => {
    const said = await tried(office.enrol("administrator-too", "administrator"), "stateful", 45);
    assert.match(said, /✅ Stateful/);
  });
});

async function tried(token, phases, seconds) {
  const words = [
    "run", `${office.address}/api/openapi.json`, "--header", `Authorization: Bearer ${token}`, "--checks", checks.join(","),
    "--phases", phases, "--max-examples", "3", "--max-time", `${seconds}`, "--seed", "1", "--continue-on-failure", "--warnings", "off",
    "--no-color",
  ];
  const env = { ...process.env, SCHEMATHESIS_HOOKS: "schemathesis_hooks", PYTHONPATH: join(root, "tests/clients") };
  try {
    const { stdout } = await promisify(execFile)(join(programs, "schemathesis"), words, { cwd: folder, env, maxBuffer: 64 << 20 });
    return stdout;
  } catch (error) {
    assert.fail(`${error.message}\n${error.stdout ?? ""}`);
  }
}
