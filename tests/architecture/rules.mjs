// The rules between crates (ARCHITECTURE.md, "The tree" and "Invariants") as a pure check: packages (as `cargo metadata`
// names them) and sources in, sentences about what breaks a rule out. Every list below may only shrink, or grow by a
// crate that ARCHITECTURE.md names.

export const services = ["requests", "disputes", "insight", "outreach", "projects", "relief"];
const callServices = ["visits", "lines", "county", "api", "console", "open311", "app", "mailbox", "residents", "paper", "triage"];
const speakHttp = ["sso", "door", "api", "web", "console", "open311", "app", "sending", "residents", "paper", "load", "openlog"];
const readDocuments = ["imports", "documents"];
/** The test kit makes databases; it is no part of the program. */
const reachDatabases = ["store", "testkit"];
const writeTables = ["store", "casework", "access", "people", "places", "notices", "sensitive", "proof", "ledgers", "bulletin"];
const readTheEnvironment = ["app", "testkit"];

const httpLibraries = /^(axum.*|askama.*|tower.*|hyper.*|http|reqwest)$/;
const documentLibraries = /^(calamine|csv|rust_xlsxwriter|typst.*)$/;
const databaseLibraries = /^(rusqlite|libsqlite3-sys|tokio-postgres|postgres.*|deadpool.*|sqlx.*)$/;
const databaseNames = /\b(rusqlite|tokio_postgres|deadpool_postgres)\b/;
const writingStatement = /"\s*(INSERT INTO|UPDATE \w+ SET|DELETE FROM) /;
/** Writes a column back to itself: nothing changes, whoever comes second waits for the row. */
const waitingStatement = /UPDATE \w+ SET (\w+) = \1 WHERE /g;
const environmentRead = /\benv::(var|vars|var_os|vars_os)\b/;
const allowWithoutReason = /#!?\[allow\((?![^\]]*\breason =)/;
const emptyNames = /^(common|core|utils?|helpers?|managers?|shared|misc|data|info)$/;

const longestFile = 400;
const longerFiles = [
  "crates/store/src/manifest/tables.rs", // one table of the schema after another, nothing else
  "crates/store/src/manifest/purposes/list.rs", // the same tables once more, with why and until when
  "crates/county/src/texts.rs",
];

/** `packages`: `{ folder, dependencies: [{ name, kind }] }`; `sources`: `{ path, text }`, paths from the root. */
export function broken(packages, sources) {
  return [...packages.flatMap(brokenByPackage), ...sources.flatMap(brokenBySource)];
}

function brokenByPackage({ folder, dependencies }) {
  const findings = [];
  const say = (sentence) => findings.push(`crates/${folder}: ${sentence}`);
  if (emptyNames.test(folder)) say("the name says nothing; call it by what it knows");
  for (const { name, kind } of dependencies) {
    if (databaseLibraries.test(name) && !reachDatabases.includes(folder)) say(`only store depends on a database, here ${name}`);
    if (services.includes(folder) && services.includes(name)) {
      say(`a service does not depend on another, here on ${name}; what they share lives in casework or activities`);
    }
    if (kind === "dev") continue;
    if (name === "testkit") say("testkit is for tests: make it a dev-dependency");
    if (services.includes(name) && ![...services, ...callServices].includes(folder)) {
      say(`does not know a service, here ${name}; only ${callServices.join(", ")} do`);
    }
    if (httpLibraries.test(name) && !speakHttp.includes(folder)) say(`knows no HTTP or HTML, here ${name}`);
    if (documentLibraries.test(name) && ![...readDocuments, "app"].includes(folder)) {
      say(`knows no document format, here ${name}`);
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
  const code = text.replaceAll(/^\s*\/\/.*$/gm, "");

  const inStore = folder === "store" && (inside.startsWith("src/dialect") || !isProgram);
  if (databaseNames.test(code) && !inStore && folder !== "testkit") say("only store::dialect names a database library");
  if (allowWithoutReason.test(code)) say("an exception to a lint gives its reason: #[expect(.., reason = ..)]");
  if (path.split("/").some((part) => emptyNames.test(part.replace(/\.rs$/, "")))) {
    say("the name says nothing; call it by what it knows");
  }
  if (!isProgram) return findings;

  if (environmentRead.test(code) && !readTheEnvironment.includes(folder)) {
    say("only app reads the environment; take the value as an argument");
  }
  if (writingStatement.test(code.replaceAll(waitingStatement, "")) && !writeTables.includes(folder)) {
    say("a record changes through casework, with the event that explains it; only its own crates write tables");
  }
  const lines = text.split("\n").length - 1;
  if (lines > longestFile && !longerFiles.includes(path)) {
    say(`${lines} lines are too long to read; ${longestFile} is the limit`);
  }
  return findings;
}
