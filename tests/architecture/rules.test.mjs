// Each rule is seen red on a small wrong tree, then the real tree is held against all of them.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { broken, services } from "./rules.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));

const crate = (folder, ...names) => ({ folder, dependencies: names.map((name) => ({ name, kind: null })) });
const source = (path, text) => ({ path, text });

test("a service may not depend on another", () => {
  assert.match(broken([crate("requests", "relief")], []).join(), /crates\/requests: .* on relief/);
});

test("what the services share may not know a service, but its tests may", () => {
  for (const folder of ["casework", "activities", "door", "bulletin", "web"]) {
    assert.match(broken([crate(folder, "disputes")], []).join(), /does not know a service, here disputes/, folder);
  }
  const dev = { folder: "casework", dependencies: [{ name: "disputes", kind: "dev" }] };
  assert.deepEqual(broken([dev], []), []);
});

test("a service may not know HTTP, HTML, documents or a database", () => {
  for (const library of ["axum", "askama", "tower-http", "calamine", "rusqlite", "tokio-postgres"]) {
    assert.match(broken([crate("insight", library)], []).join(), new RegExp(library), library);
  }
  assert.deepEqual(broken([crate("console", "axum"), crate("imports", "calamine")], []), []);
});

test("a record may only be written with its event", () => {
  const write = 'tx.execute("DELETE FROM request WHERE office_id = $1", &[]);\n';
  assert.match(broken([], [source("crates/console/src/records/remove.rs", write)]).join(), /through casework/);
  assert.deepEqual(broken([], [source("crates/casework/src/change.rs", write)]), []);
  const wait = 'let wait = "UPDATE place SET code = code WHERE office_id = $1";\n';
  assert.deepEqual(broken([], [source("crates/visits/src/doorstep.rs", wait)]), []);
});

test("only the dialect of the store may name a database library", () => {
  const use = "use rusqlite::Connection;\n";
  assert.match(broken([], [source("crates/store/src/tx.rs", use)]).join(), /only store::dialect/);
  assert.match(broken([], [source("crates/web/tests/pages.rs", use)]).join(), /only store::dialect/);
  assert.deepEqual(broken([], [source("crates/store/src/dialect/sqlite.rs", use)]), []);
  assert.deepEqual(broken([], [source("crates/store/src/tx.rs", "// not rusqlite\n")]), []);
});

test("the test kit may not become a part of the program", () => {
  assert.match(broken([crate("web", "testkit")], []).join(), /make it a dev-dependency/);
});

test("an exception to a lint has a reason", () => {
  assert.match(broken([], [source("crates/web/src/lib.rs", "#[allow(dead_code)]\n")]).join(), /#\[expect/);
});

test("only app and the test kit may read the environment", () => {
  const read = 'let key = std::env::var("KEY");\n';
  assert.match(broken([], [source("crates/web/src/lib.rs", read)]).join(), /only app reads the environment/);
  assert.deepEqual(broken([], [source("crates/app/src/main.rs", read)]), []);
  assert.deepEqual(broken([], [source("crates/web/tests/pages.rs", read)]), []);
});

test("a name has to say something", () => {
  assert.match(broken([crate("common")], []).join(), /says nothing/);
  assert.match(broken([], [source("crates/web/src/utils.rs", "")]).join(), /says nothing/);
  assert.match(broken([], [source("crates/web/tests/common/mod.rs", "")]).join(), /says nothing/);
});

test("a file stays short enough to be read", () => {
  assert.match(broken([], [source("crates/web/src/lib.rs", "\n".repeat(401))]).join(), /401 lines/);
});

test("the workspace keeps the rules of its architecture", () => {
  const packages = workspacePackages();
  const sources = rustSources();
  for (const service of services) assert.ok(packages.some(({ folder }) => folder === service), `${service} is there`);
  assert.ok(sources.length > packages.length, "the sources were found");
  assert.deepEqual(broken(packages, sources), []);
});

function workspacePackages() {
  const metadata = execFileSync("cargo", ["metadata", "--format-version=1", "--no-deps", "--locked"], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 64 << 20,
  });
  return JSON.parse(metadata).packages.map(({ manifest_path, dependencies }) => ({
    folder: basename(dirname(manifest_path)),
    dependencies: dependencies.map(({ name, kind }) => ({ name, kind })),
  }));
}

function rustSources() {
  return readdirSync(join(root, "crates"), { recursive: true })
    .filter((path) => path.endsWith(".rs"))
    .map((path) => ({ path: `crates/${path}`, text: readFileSync(join(root, "crates", path), "utf8") }));
}
