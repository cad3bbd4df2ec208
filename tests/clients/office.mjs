// A small office for the published clients: the program that cargo built, set up through its own commands and API.

import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));
const program = process.env.DOORSTEP_PROGRAM ?? join(root, "target/debug/doorstep");
const patience = 120_000;

/** Starts an office in a fresh folder on a free port; `token` is a coordinator's, `run` its command line. `settings` are
 *  given to the server by the environment. */
export async function startOffice(settings = {}) {
  const folder = mkdtempSync(join(tmpdir(), "doorstep-clients-"));
  const data = join(folder, "data");
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^DOORSTEP_/.test(name)));
  const run = (...words) => execFileSync(program, [...words, "--data", data], { encoding: "utf8", env, stdio: "pipe" });
  run("init", "--name", "Office of the clients", "--code", "clients", "--language", "en");
  /** The token of somebody new with this role. */
  const enrol = (name, role) => {
    run("user", "add", name, "--role", role);
    return run("token", "add", "--user", name).trim();
  };
  const token = enrol("coordinator", "coordinator");

  const child = spawn(program, ["serve", "--listen", "127.0.0.1:0", "--data", data], { env: { ...env, ...settings }, stdio: ["ignore", "pipe", "pipe"] });
  const ended = new Promise((resolve) => child.once("close", resolve));
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text) => (printed += text));
  const stop = async () => {
    child.kill("SIGTERM");
    const kill = setTimeout(() => child.kill("SIGKILL"), 10_000);
    await ended;
    clearTimeout(kill);
    rmSync(folder, { recursive: true, force: true });
  };
  for (const until = Date.now() + patience; ; await new Promise((resolve) => setTimeout(resolve, 50))) {
    const address = printed.match(/http:\/\/127\.0\.0\.1:\d+/)?.[0];
    if (address && (await answers(`${address}/readyz`))) return { address, token, enrol, run, stop, ...api(address, token) };
    if (child.exitCode === null && Date.now() < until) continue;
    await stop();
    throw new Error(`the office did not come up; it printed:\n${printed}`);
  }
}

async function answers(url) {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false; // not listening yet
  }
}

function api(address, token) {
  const send = async (path, body) => {
    const answer = await fetch(`${address}/api/v1/${path}`, {
      method: "POST",
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    const text = await answer.text();
    assert.ok(answer.ok, `${path}: ${answer.status} ${text}`);
    return JSON.parse(text);
  };
  const list = async (path) => {
    const answer = await fetch(`${address}/api/v1/${path}`, { headers: { authorization: `Bearer ${token}` } });
    assert.ok(answer.ok, `${path}: ${answer.status}`);
    return (await answer.json()).items;
  };
  return { send, list };
}
