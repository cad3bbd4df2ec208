// One sample county for all journeys: starts the program that cargo built, reads what it prints, ends it.
// What the program prints is read in one place, `readStart`; what it wrote is shown when it does not come up.

import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));
const program = process.env.DOORSTEP_PROGRAM ?? join(root, "target/debug/doorstep");
// The sample county is made by the unoptimised program here, on whatever cores are free.
const patience = 10 * 60_000;

function mustBeBuilt() {
  if (!existsSync(program)) throw new Error(`there is no ${program}: run \`cargo build --workspace\` first`);
}

/** The address and the people's ways in, from what `doorstep demo` prints:
 *  a line with `http://127.0.0.1:PORT`, and one line a person: `  <name>  <password>`. */
export function readStart(text) {
  const address = text.match(/http:\/\/127\.0\.0\.1:\d+/)?.[0] ?? null;
  const people = new Map();
  for (const [, name, password] of text.matchAll(/^ +([a-z]+) +(\S+)$/gm)) people.set(name, password);
  return { address, people };
}

/** Starts the demo on a free port in a fresh folder; resolves when it says that it is ready. */
export async function startDemo() {
  mustBeBuilt();
  const folder = mkdtempSync(join(tmpdir(), "doorstep-journeys-"));
  const child = spawn(program, ["demo", "--listen", "127.0.0.1:0", "--data", join(folder, "data")], {
    stdio: ["ignore", "pipe", "pipe"],
    env: withoutOwnSettings(process.env),
  });
  const ended = new Promise((resolve) => child.once("close", resolve));
  let printed = "";
  let errors = "";
  child.stdout.setEncoding("utf8").on("data", (text) => (printed += text));
  child.stderr.setEncoding("utf8").on("data", (text) => (errors = (errors + text).slice(-20_000)));

  const stop = async () => {
    child.kill("SIGTERM");
    const kill = setTimeout(() => child.kill("SIGKILL"), 10_000);
    await ended;
    clearTimeout(kill);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await ready(child, () => readStart(printed));
  } catch (error) {
    await stop();
    throw new Error(`${error.message}\n--- it printed:\n${printed}\n--- and on standard error:\n${errors}`);
  }
  return { ...readStart(printed), stop, lastWords: () => lastWords(child, errors) };
}

/** An office that nobody has set up: `init`, then `serve` on a free port in a fresh folder. The address, the path of the
 *  administrator's link, and how to end it. */
export async function startNewOffice() {
  mustBeBuilt();
  const folder = mkdtempSync(join(tmpdir(), "doorstep-journeys-"));
  const data = join(folder, "data");
  const env = withoutOwnSettings(process.env);
  const made = execFileSync(program, ["init", "--data", data, "--name", "New office"], { encoding: "utf8", env, stdio: ["ignore", "pipe", "ignore"] });
  const child = spawn(program, ["serve", "--listen", "127.0.0.1:0", "--data", data], { stdio: ["ignore", "pipe", "ignore"], env });
  let printed = "";
  child.stdout.setEncoding("utf8").on("data", (text) => (printed += text));
  const ended = new Promise((resolve) => child.once("close", resolve));
  const stop = async () => {
    child.kill("SIGTERM");
    const kill = setTimeout(() => child.kill("SIGKILL"), 10_000);
    await ended;
    clearTimeout(kill);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const start = () => ({ address: printed.match(/http:\/\/127\.0\.0\.1:\d+/)?.[0] ?? null, people: new Map([["administrator", ""]]) });
    await ready(child, start);
    return { address: start().address, link: made.match(/\/link\/\S+/)[0], stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function lastWords(child, errors) {
  const gone = child.exitCode !== null || child.signalCode !== null;
  return (gone ? `It ended with ${child.exitCode ?? child.signalCode}.\n` : "") + errors.trimEnd().split("\n").slice(-5).join("\n");
}

async function ready(child, start) {
  for (const until = Date.now() + patience; Date.now() < until; await pause(100)) {
    if (child.exitCode !== null) throw new Error(`doorstep demo ended with ${child.exitCode} before it was ready`);
    const { address, people } = start();
    if (address && people.size > 0 && (await answers(`${address}/readyz`))) return;
  }
  throw new Error(`doorstep demo was not ready after ${patience / 60_000} minutes`);
}

async function answers(url) {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false; // not listening yet
  }
}

function withoutOwnSettings(env) {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !/^DOORSTEP_/.test(name)));
}

function pause(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
