// Writes the JSON Schemas into dist/schemas, so that no user pays for making them at run time.
import { mkdirSync, writeFileSync } from "node:fs";
import * as formats from "../dist/formats/index.js";

const folder = new URL("../dist/schemas/", import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [name, make] of [["model", formats.modelSchema], ["scenario", formats.scenarioSchema]]) {
  if (make === undefined) {
    console.error(`No schema for ${name} yet: polity/formats does not export ${name}Schema().`);
    continue;
  }
  writeFileSync(new URL(`${name}.json`, folder), `${JSON.stringify(make(), null, 2)}\n`);
}
