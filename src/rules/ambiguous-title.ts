import type { Agency } from "../model/agency.js";
import type { Model } from "../model/model.js";
import { defineRule } from "./rule.js";

/** Two agencies of one place whose titles read the same cannot be told apart in a document. */
export const ambiguousTitle = defineRule({
  code: "ambiguous-title",
  severity: "warning",
  each: "model",
  looked: ({ model }) => model.agencies.size,
  *check({ model }) {
    const reported = new Set<string>();
    for (const { title, agencies } of sameTitles(model)) {
      const ids = agencies.map((agency) => agency.id).sort((a, b) => (a < b ? -1 : 1));
      const key = JSON.stringify(ids);
      if (reported.has(key)) continue; // The same agencies read the same in two languages.
      reported.add(key);
      const place = agencies[0]?.jurisdiction;
      yield { at: [...(place === undefined ? [] : [{ jurisdiction: place }]), ...ids.map((agency) => ({ agency }))], data: { title, count: ids.length } };
    }
  },
  message: ({ count, title, place, everywhere }) => `${count} agencies${everywhere ? "" : ` in ${place}`} are called “${title}”.`,
  help: "Rename all but one, so that each can be told apart.",
});

/** Agencies of one place, and the title that a reader of one language cannot tell apart. */
interface SameTitle {
  readonly title: string;
  readonly agencies: readonly Agency[];
}

/** A title as it reads in one place, by primary language; a plain text, under "", reads so in every language. */
interface Reading {
  readonly title: string;
  readonly byLanguage: Map<string, Set<Agency>>;
}

function* sameTitles(model: Model): Generator<SameTitle> {
  for (const { title, byLanguage } of readingsOf(model)) {
    const inEvery = byLanguage.get("") ?? new Set();
    const groups = byLanguage.size > 1 ? [...byLanguage].filter(([language]) => language !== "").map(([, agencies]) => new Set([...inEvery, ...agencies])) : [...byLanguage.values()];
    for (const agencies of groups) if (agencies.size > 1) yield { title, agencies: [...agencies] };
  }
}

function readingsOf(model: Model): Iterable<Reading> {
  const readings = new Map<string, Reading>();
  // Ten thousand communes have an office of the same title each.
  const known = new Map<string, string>();
  const asReadOnce = (title: string): string => {
    const read = known.get(title) ?? asRead(title);
    known.set(title, read);
    return read;
  };
  for (const agency of model.agencies) {
    for (const [language, title] of typeof agency.title === "string" ? [["", agency.title] as const] : Object.entries(agency.title)) {
      const key = JSON.stringify([agency.jurisdiction ?? null, asReadOnce(title)]);
      const reading = readings.get(key) ?? { title, byLanguage: new Map<string, Set<Agency>>() };
      const primary = language.toLowerCase().split("-")[0] ?? "";
      reading.byLanguage.set(primary, (reading.byLanguage.get(primary) ?? new Set<Agency>()).add(agency));
      readings.set(key, reading);
    }
  }
  return readings.values();
}

/** What is left of a title when Unicode form, case and spacing do not count. Upper case first: "ß" and "SS" read the same. */
function asRead(title: string): string {
  return title.toUpperCase().toLowerCase().normalize("NFC").replace(/\s+/gu, " ").trim();
}
