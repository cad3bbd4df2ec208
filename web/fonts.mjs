// Cuts the fonts that documents are set in down to what an office writes, and packs them (dist/fonts/*.ttf.br); cargo
// puts them into the program. Does nothing when they were cut from the same fonts by the same rules.
//
// The regular weight keeps every Chinese character of the first block, so that no name of a place lacks one; the bold
// one, for headings, keeps the common ones of GB 18030 (those of GB 2312) and the first level of Big5.

import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";

import subsetFont from "subset-font";

const packages = fileURLToPath(new URL("node_modules/@expo-google-fonts/", import.meta.url));
const built = fileURLToPath(new URL("dist/fonts/", import.meta.url));

const range = (from, to) => Array.from({ length: to - from + 1 }, (_, n) => String.fromCodePoint(from + n)).join("");

/** Every character that an encoding of two bytes knows within these bytes. */
function coded(encoding, [firstLead, lastLead], trails) {
  const decoder = new TextDecoder(encoding);
  let all = "";
  for (let lead = firstLead; lead <= lastLead; lead += 1) {
    for (const [first, last] of trails) {
      for (let trail = first; trail <= last; trail += 1) {
        const character = decoder.decode(Uint8Array.of(lead, trail));
        if ([...character].length === 1 && character !== "\ufffd") all += character;
      }
    }
  }
  return all;
}

// Latin with its accents, punctuation, arrows, numbers in circles, shapes (boxes to tick), full width.
const signs = [
  [0x20, 0x7e], [0xa0, 0x17f], [0x2010, 0x203b], [0x2190, 0x2193], [0x2460, 0x2473], [0x25a0, 0x25cf], [0x2610, 0x2612],
  [0x3000, 0x303f], [0x3105, 0x312f], [0xff00, 0xffee],
].map(([from, to]) => range(from, to)).join("");
const common = coded("gb18030", [0xa1, 0xf7], [[0xa1, 0xfe]]) + coded("big5", [0xa1, 0xc6], [[0x40, 0x7e], [0xa1, 0xfe]]);
const everyHan = range(0x4e00, 0x9fff);
const tibetan = range(0x20, 0x7e) + "\u00a0\u25cc" + range(0x0f00, 0x0fff);

const fonts = [
  { name: "sans-regular", file: "noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf", text: signs + common + everyHan },
  { name: "sans-bold", file: "noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf", text: signs + common },
  { name: "tibetan-regular", file: "noto-serif-tibetan/400Regular/NotoSerifTibetan_400Regular.ttf", text: tibetan },
  { name: "tibetan-bold", file: "noto-serif-tibetan/700Bold/NotoSerifTibetan_700Bold.ttf", text: tibetan },
];

// Vertical writing and its forms are not used; Tibetan keeps every feature: its stacks are made of them.
const horizontal = ["ccmp", "kern", "liga", "locl", "mark", "mkmk"];

async function cut({ name, file, text }) {
  const original = await readFile(packages + file);
  const keepFeatures = name.startsWith("sans") ? horizontal : undefined;
  // Copyright, licence and its address stay in the font's own notices, as the SIL Open Font License asks.
  const preserveNameIds = [0, 13, 14];
  const small = await subsetFont(original, text, { targetFormat: "truetype", noHinting: true, keepFeatures, preserveNameIds });
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 9,
    [constants.BROTLI_PARAM_LGWIN]: 24,
    [constants.BROTLI_PARAM_SIZE_HINT]: small.length,
  };
  const packed = await promisify(brotliCompress)(small, { params });
  await writeFile(`${built}${name}.ttf.br`, packed);
  return `${name} ${Math.round(packed.length / 1024)} kB`;
}

async function fingerprint() {
  const hash = createHash("sha256").update(await readFile(fileURLToPath(import.meta.url)));
  hash.update(await readFile(new URL("package-lock.json", import.meta.url)));
  return hash.digest("hex");
}

const wanted = await fingerprint();
const stamp = `${built}cut-from`;
if ((await readFile(stamp, "utf8").catch(() => "")) !== wanted) {
  await mkdir(built, { recursive: true });
  const cuts = await Promise.all(fonts.map(cut));
  await writeFile(stamp, wanted);
  console.log(`Fonts for documents: ${cuts.join(", ")}`);
}
