import type { Define } from "./command.js";

/** A command in the list: what it does in a line, and where its code is, loaded only when it is called. */
export interface Entry {
  readonly name: string;
  readonly summary: string;
  readonly load: () => Promise<{ readonly define: Define }>;
}

/** Every command, one line each. */
export const registry: readonly Entry[] = [
  { name: "check", summary: "say what is wrong with a model", load: () => import("./check.js") },
  { name: "plan", summary: "run a scenario: its steps, what they break and resolve, and the proof", load: () => import("./plan.js") },
  { name: "apply", summary: "run a scenario and write the model after it", load: () => import("./apply.js") },
  { name: "duplicates", summary: "find functions that several agencies have, with what shows it", load: () => import("./duplicates.js") },
  { name: "diff", summary: "say what changed from one model to another", load: () => import("./diff.js") },
  { name: "compare", summary: "set scenarios over one model side by side", load: () => import("./compare.js") },
  { name: "explain", summary: "say who leads a task since when, or what became of an agency or a place", load: () => import("./explain.js") },
  { name: "convert", summary: "write a model or a scenario in another format", load: () => import("./convert.js") },
  { name: "schema", summary: "print the JSON Schema of a file, or the ids of a model as types", load: () => import("./schema.js") },
  { name: "init", summary: "write a small model and scenario to start from", load: () => import("./init.js") },
];
