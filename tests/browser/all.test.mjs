// The one entry of `node --test`: every file in journeys/ runs in this process, on one program and one browser.

import { readdirSync } from "node:fs";
import { journeys } from "./harness.mjs";

const folder = new URL("journeys/", import.meta.url);

journeys(async () => {
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".mjs")).sort()) {
    await import(new URL(file, folder));
  }
});
