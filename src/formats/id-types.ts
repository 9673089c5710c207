import type { Model } from "../model/model.js";

const kinds = [
  ["level", "Level", "levels"],
  ["jurisdiction", "Jurisdiction", "jurisdictions"],
  ["task", "Task", "tasks"],
  ["agency", "Agency", "agencies"],
  ["post", "Post", "posts"],
  ["act", "Act", "acts"],
] as const;

/**
 * The ids of a model as TypeScript types: the text of a `.d.ts` file, for models too large for `defineModel`.
 * Read the model and use it as `Model<ModelIds>`.
 *
 * @example
 * idTypesOf(model); // export type AgencyId = "so-y-te" | …
 */
export function idTypesOf(model: Model): string {
  const unions = kinds.map(([, name, table]) => {
    const ids = [...model[table]].map(({ id }) => literal(id));
    return `export type ${name}Id =${ids.length === 0 ? " never" : ids.map((id) => `\n  | ${id}`).join("")};\n`;
  });
  const fields = kinds.map(([kind, name]) => `  ${kind}: ${name}Id;\n`).join("");
  return `// The ids of a Polity model, written by \`polity schema ids\`.\n\n${unions.join("\n")}\nexport interface ModelIds {\n${fields}}\n`;
}

/** A string literal; what JSON leaves as it is but a line of TypeScript may not hold is escaped too. */
function literal(text: string): string {
  return JSON.stringify(text).replace(/[\u007F-\u009F\u2028\u2029]/gu, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
