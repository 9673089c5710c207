import type { Facts, Ref } from "../findings/finding.js";
import type { Problem } from "../findings/wording.js";

/** Path of a value in the data of a file. */
export type DataPath = readonly (string | number)[];

/** After so many problems the faulty rows of a list are counted, and no more than that is said of them. */
export const mostProblems = 20_000;

/** The longest piece of a user's data that a message repeats. */
const shownLength = 60;

/** A piece of the user's data, made safe to show: cut, and what cannot be seen written as `\u{…}`. */
export function shown(value: unknown): string {
  const text = typeof value === "string" ? value : typeof value === "number" || typeof value === "boolean" ? String(value) : (JSON.stringify(value) ?? "");
  const cut = text.length > shownLength ? `${text.slice(0, shownLength)}…` : text;
  return cut.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}

/** A piece of the user's data between backticks. */
export function named(value: unknown): string {
  return `\`${shown(value)}\``;
}

/** What was meant perhaps, at the end of a sentence. */
export function didYouMean(suggestion: unknown, otherwise = "."): string {
  return typeof suggestion === "string" ? `, did you mean ${named(suggestion)}?` : otherwise;
}

/** A path as people write it: `agencies[3].parent`. */
export function pathText(path: DataPath): string {
  let text = "";
  for (const key of path) text += typeof key === "number" ? `[${key}]` : /^[\p{L}_$][\p{L}\p{N}_$-]*$/u.test(key) && key.length <= shownLength ? `${text && "."}${key}` : `[${JSON.stringify(shown(key))}]`;
  return text;
}

/** Where the first of two stands: its line when the text is known, else its path. */
const first = ({ firstLine, first: path }: Facts): string => (typeof firstLine === "number" ? `on line ${firstLine}` : `at ${String(path)}`);

const typeNames = new Map<unknown, string>(Object.entries({ string: "a text", array: "a list", object: "named fields", record: "named fields", int: "a whole number", number: "a number", fraction: "a number that is not whole", boolean: "true or false", null: "nothing" }));

/** Types of data in words, joined by "or". */
function typesIn(types: unknown): string {
  const list: readonly unknown[] = Array.isArray(types) ? types : [types];
  return list.map((type) => typeNames.get(type) ?? "another value").join(" or ") || "another value";
}

/** A kind of record, as one of its kind: `an act`. */
function oneOf(kind: unknown): string {
  return `${/^[aeiou]/.test(String(kind)) ? "an" : "a"} ${String(kind)}`;
}

/** What to do where a text, or a list, was written as something else. */
function remedy({ expected, found }: Facts): string {
  const only = Array.isArray(expected) && expected.length === 1 ? String(expected[0]) : expected;
  if (only === "string" && ["int", "number", "fraction", "boolean"].includes(String(found))) return ": put it in quotes";
  if (only === "string" && found === "array") return ": write one, without brackets";
  if (only === "string" && found === "null") return ": write one";
  if (only === "array" && found === "null") return ": write a list, or remove the key if none is needed";
  return only === "array" && found === "string" ? ": put it in square brackets" : "";
}

/** What would be allowed, as far as the facts say. */
function limits({ unit, allowed, least, most }: Facts): string {
  const units = unit === "characters" || unit === "entries" ? ` ${unit}` : "";
  if (unit === "share") return ": a number from 0 to 1, or a fraction such as \"1/3\"";
  if (Array.isArray(allowed)) return `: one of ${allowed.map(String).join(", ")}`;
  if (least === 1 && units) return `: at least one ${unit === "entries" ? "entry" : "character"}`;
  if (least !== undefined) return `: at least ${Number(least)}${units}`;
  return most === undefined ? "" : `: at most ${Number(most)}${units}`;
}

/** The sentences of every input problem. The facts are named in the templates; `value` is what the file says. */
const sentences = {
  "not-a-model": () => "This is no model: a model is a list of named fields that begins with `polity: 1` and `title`.",
  "not-a-scenario": () => "This is no scenario: a scenario is a list of named fields that begins with `polity: 1`, `title` and `steps`.",
  "data-not-plain": () => "The data cannot be read: it is nested more than 100 deep, goes round in a circle, or a field of it fails.",
  "version-unknown": (f) => `The file must say \`polity: 1\`; ${f["value"] === undefined ? "it says nothing" : `${named(f["value"])} is a version this program does not know`}.`,
  "missing-field": (f) => `\`${String(f["field"])}\` is missing: add it.`,
  "unknown-key": (f) => `Unknown key ${named(f["value"])}${didYouMean(f["suggestion"], ": remove it, or correct its spelling.")}`,
  "wrong-type": (f) => `Expected ${typesIn(f["expected"])}, found ${typesIn(f["found"])}${remedy(f)}.`,
  "wrong-value": (f) => `${f["value"] === "" ? "An empty text" : named(f["value"])} is not allowed here${limits(f)}.`,
  "unknown-operation": (f) => `There is no operation ${named(f["value"])}${didYouMean(f["suggestion"])}`,
  "more-rows-wrong": (f) => `Up to ${String(f["count"])} more entries of this list are wrong in such ways; they are told once these are put right.`,
  "text-empty": () => "The text is empty: write a title.",
  "text-too-long": (f) => `The text has ${String(f["length"])} characters; at most 1,000,000 are allowed.`,
  "text-not-well-formed": () => "The text holds half of a character pair (a lone surrogate): write it again.",
  "text-too-many-marks": () => "The text has more than 30 combining marks in a row: remove them.",
  "text-wrong": (f) => `The text for language ${named(f["tag"])} must be a string.`,
  "tag-wrong": (f) => `${named(f["tag"])} is no language tag: use BCP 47, such as \`vi\` or \`en\`.`,
  "id-empty": () => "The id is empty: give it at least one character.",
  "id-too-long": (f) => `The id has ${String(f["length"])} characters; at most 1,000 are allowed.`,
  "id-not-well-formed": () => "The id holds half of a character pair (a lone surrogate): write it again.",
  "id-forbidden-character": (f) => `The id ${named(f["value"])} holds a character that cannot be seen (a control, direction or zero-width character), or more than 30 combining marks: remove it.`,
  "id-space-at-end": (f) => `The id ${named(f["value"])} begins or ends with a space: remove it.`,
  "date-wrong": (f) => `${named(f["value"])} is no date: write a day of the calendar as year-month-day, such as 2025-07-01.`,
  "dates-reversed": (f) => `It ends on ${String(f["until"])}, which is not after its first day ${String(f["from"])}: correct one of the two.`,
  "duplicate-id": (f) => `The ${String(f["kind"])} ${named(f["id"])} is given twice, first ${first(f)}${f["otherForm"] ? " (the two differ only in how accents are encoded, so they count as the same)" : ""}.`,
  "duplicate-link": (f) => `This link is given twice, first ${first(f)}.`,
  "listed-twice": (f) => `${named(f["id"])} stands twice: name it once.`,
  "unknown-reference": (f) => `Unknown ${String(f["kind"])} ${named(f["id"])}${didYouMean(f["suggestion"], ": add it, or correct the id.")}`,
  "ambiguous-reference": (f) => `${named(f["id"])} is both ${oneOf(f["kind"])} and ${oneOf(f["other"])}: write { ${String(f["kind"])}: … } or { ${String(f["other"])}: … }.`,
  cycle: (f) => `The ${String(f["kind"])} ${named(f["id"])} stands above itself: ${String(f["circle"])}. Change one \`parent\`.`,
  "level-order": (f) => `${named(f["id"])} is at level ${named(f["level"])}, which is not below level ${named(f["parentLevel"])} of its parent ${named(f["parent"])}: choose a lower level, or another \`parent\`.`,
  "except-outside": (f) => `${named(f["id"])} does not lie inside this assignment (strictly below its task or its place), so it cannot be excepted.`,
  "sum-too-large": () => "The quotas add up to more than a whole number can hold safely: correct them.",
  "one-field-needed": (f) => `At least one of these is needed: ${String(f["fields"])}.`,
  "kind-twice": (f) => `The kind ${named(f["value"])} stands twice: write one entry for it.`,
  "rest-twice": () => "Two entries of `to` name no tasks, so that both would receive all the rest: name the tasks of one.",
  "one-field-only": (f) => `Exactly one of these is needed: ${String(f["fields"])}.`,
  "act-in-model": (f) => `The model has an act ${named(f["id"])} already; the scenario may only add acts. Give this one another id, or leave it out.`,
  "step-before-model": (f) => `The step begins on ${String(f["on"])}, which is not after the day of the model (\`asOf\`: ${String(f["asOf"])}): move the step to a later day.`,
  "due-before-step": (f) => `The step begins on ${String(f["on"])}, after it is due (\`due\`: ${String(f["due"])}): change one of the two days.`,
  "step-outside-span": (f) => `The step begins on ${String(f["on"])}, outside the span from ${String(f["from"])} until ${String(f["until"])}: move the step or widen the span.`,
  "steps-wait-for-each-other": (f) => `These steps wait for each other: ${String(f["circle"])}. Remove one of the needs.`,
} as const satisfies Record<string, (facts: Facts) => string>;

/** The code of an input problem: what is wrong with a file or with data. */
export type InputCode = keyof typeof sentences;

/** Every input code, for catalogues. */
export const inputCodes = Object.keys(sentences) as InputCode[]; // The keys of the table above.

/** Whether a string is a code of an input problem. */
export function isInputCode(code: unknown): code is InputCode {
  return typeof code === "string" && Object.hasOwn(sentences, code);
}

/** An input problem: the file is wrong at this path. */
export function inputProblem(code: InputCode, path: DataPath, data: Facts = {}, at: readonly Ref[] = []): Problem {
  return { code, severity: "error", at, data, path, message: sentences[code] };
}
