// The crate-to-crate rules of ARCHITECTURE.md as a pure check: packages (as `cargo metadata` names them) and sources in,
// sentences about what breaks a rule out. The lists of exceptions at the top may only shrink.

export const services = ["requests", "disputes", "insight", "outreach", "projects", "relief"];
/** What the services share knows none of them. */
const shared = ["store", "casework", "activities", "people", "places", "access", "i18n"];
const withoutEdges = [...services, ...shared.filter((name) => name !== "store"), "visits", "bulletin"];

/** HTTP, HTML, document formats: their place is `web`, `imports` and the edge crates. */
const edgeLibraries = /^(axum.*|askama.*|tower.*|hyper.*|http|reqwest|calamine|rust_xlsxwriter|typst.*)$/;
const databaseLibraries = /^(rusqlite|libsqlite3-sys|tokio-postgres|postgres.*|deadpool.*|sqlx.*)$/;
const databaseNames = /\b(rusqlite|tokio_postgres|deadpool_postgres)\b/;
const environmentReads = /\benv::(var|vars|var_os|vars_os)\b/;
const allowWithoutReason = /#!?\[allow\((?![^\]]*\breason =)/;
const emptyNames = /^(common|core|utils?|helpers?|managers?|shared|misc|data|info)$/;

/** The test kit makes databases; it is no part of the program. */
const reachesDatabases = ["store", "testkit"];
const readsTheEnvironment = ["app", "testkit", "xtask"];
const longestFile = 400;
const longerFiles = ["crates/store/src/manifest/tables.rs"]; // one table of the schema after another, nothing else

/** `packages`: `{ name, folder, dependencies: [{ name, kind }] }`; `sources`: `{ path, text }`, paths from the root. */
export function broken(packages, sources) {
  return [...packages.flatMap(brokenByPackage), ...sources.flatMap(brokenBySource)];
}

function brokenByPackage({ folder, dependencies }) {
  const findings = [];
  const say = (sentence) => findings.push(`crates/${folder}: ${sentence}`);
  if (emptyNames.test(folder)) say("the name says nothing; call it by what it knows");
  for (const { name, kind } of dependencies) {
    if (services.includes(folder) && services.includes(name)) {
      say(`a service does not depend on another, here on ${name}; what they share lives in casework or activities`);
    }
    if (shared.includes(folder) && services.includes(name) && kind !== "dev") {
      say(`what the services share knows none of them, here ${name}`);
    }
    if (withoutEdges.includes(folder) && edgeLibraries.test(name)) {
      say(`knows no HTTP, HTML or document format, here ${name}; that belongs to web or an edge crate`);
    }
    if (name === "testkit" && kind !== "dev") say("testkit is for tests: make it a dev-dependency");
    if (!reachesDatabases.includes(folder) && databaseLibraries.test(name)) {
      say(`only store depends on a database, here ${name}`);
    }
  }
  return findings;
}

function brokenBySource({ path, text }) {
  const findings = [];
  const say = (sentence) => findings.push(`${path}: ${sentence}`);
  const [, folder, inside] = path.match(/^crates\/([^/]+)\/(.*)$/) ?? [];
  if (!inside) return findings;
  const isProgram = inside.startsWith("src/");
  const code = withoutComments(text);

  const inStore = folder === "store" && (inside.startsWith("src/dialect") || !isProgram);
  if (!inStore && folder !== "testkit" && databaseNames.test(code)) say("only store::dialect names a database library");
  if (allowWithoutReason.test(code)) say("an exception to a lint gives its reason: #[expect(.., reason = ..)]");
  if (isProgram && !readsTheEnvironment.includes(folder) && environmentReads.test(code)) {
    say("only app reads the environment; take the value as an argument");
  }
  if (path.split("/").some((part) => emptyNames.test(part.replace(/\.rs$/, "")))) {
    say("the name says nothing; call it by what it knows");
  }
  const lines = text.split("\n").length - 1;
  if (isProgram && lines > longestFile && !longerFiles.includes(path)) {
    say(`${lines} lines are too long to read; ${longestFile} is the limit`);
  }
  return findings;
}

function withoutComments(text) {
  return text.replaceAll(/^\s*\/\/.*$/gm, "");
}
