// Writes the JSON Schemas into dist/schemas, so that no user pays for making them at run time.
import { mkdirSync, writeFileSync } from "node:fs";
import { modelSchema, scenarioSchema } from "../dist/formats/index.js";

const folder = new URL("../dist/schemas/", import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [name, schema] of [["model", modelSchema()], ["scenario", scenarioSchema()]]) {
  writeFileSync(new URL(`${name}.json`, folder), `${JSON.stringify(schema, null, 2)}\n`);
}
