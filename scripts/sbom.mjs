// cargo metadata in, CycloneDX out. Only what is linked in: no test kits, no build scripts' helpers.

import { readFileSync } from "node:fs";

const metadata = JSON.parse(readFileSync(0, "utf8"));
const packages = new Map(metadata.packages.map((it) => [it.id, it]));
const nodes = new Map(metadata.resolve.nodes.map((it) => [it.id, it]));
const hashes = hashesOf(readFileSync("Cargo.lock", "utf8"));
const program = metadata.packages.find((it) => it.name === "doorstep");

const linked = new Set();
for (const open = [program.id]; open.length > 0; ) {
  const id = open.pop();
  if (linked.has(id)) continue;
  linked.add(id);
  open.push(...needs(id));
}

const all = [...linked].map((id) => packages.get(id)).sort((a, b) => ref(a).localeCompare(ref(b), "en"));
process.stdout.write(`${JSON.stringify({
  bomFormat: "CycloneDX",
  specVersion: "1.5",
  version: 1,
  metadata: {
    timestamp: new Date(Number(process.env.SOURCE_DATE_EPOCH ?? 0) * 1000).toISOString(),
    component: { ...component(program), type: "application" },
  },
  components: all.filter((it) => it !== program).map(component),
  dependencies: all.map((it) => ({ ref: ref(it), dependsOn: [...new Set(needs(it.id).map((id) => ref(packages.get(id))))].sort() })),
}, null, 1)}\n`);

function needs(id) {
  const normal = (dep) => dep.dep_kinds.some(({ kind }) => kind === null);
  return nodes.get(id).deps.filter(normal).map((dep) => dep.pkg);
}

function ref({ name, version }) {
  return `pkg:cargo/${name}@${version}`;
}

function component(it) {
  const hash = hashes.get(`${it.name} ${it.version}`);
  return {
    type: "library",
    "bom-ref": ref(it),
    name: it.name,
    version: it.version,
    purl: ref(it),
    ...(it.license ? { licenses: [{ expression: it.license.replaceAll("/", " OR ") }] } : {}),
    ...(hash ? { hashes: [{ alg: "SHA-256", content: hash }] } : {}),
    ...(it.repository ? { externalReferences: [{ type: "vcs", url: it.repository }] } : {}),
  };
}

function hashesOf(lock) {
  const found = lock.matchAll(/name = "(.+?)"\nversion = "(.+?)"\nsource = ".+?"\nchecksum = "(.+?)"/g);
  return new Map([...found].map(([, name, version, hash]) => [`${name} ${version}`, hash]));
}
