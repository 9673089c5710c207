import type { Agency } from "../model/agency.js";
import type { Model } from "../model/model.js";
import { defineRule } from "./rule.js";

/** Two agencies of one place whose titles read the same cannot be told apart in a document. */
export const ambiguousTitle = defineRule({
  code: "ambiguous-title",
  severity: "warning",
  summary: "Agencies of one place with titles that read the same.",
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
  message: {
    en: ({ count, title, place }) => `${count} agencies in ${place} are called “${title}”.`,
    vi: ({ count, title, place }) => `${count} cơ quan tại ${place} cùng có tên “${title}”.`,
  },
  help: {
    en: () => "Rename all but one, so that each can be told apart.",
    vi: () => "Đổi tên để phân biệt các cơ quan.",
  },
});

/** The agencies of each place by how a title of theirs reads in one language: without regard to Unicode form, case and spacing. */
function sameTitles(model: Model): { readonly title: string; readonly agencies: readonly Agency[] }[] {
  const groups = new Map<string, { readonly title: string; readonly agencies: Agency[] }>();
  for (const agency of model.agencies) {
    const titles = typeof agency.title === "string" ? [["", agency.title]] : Object.entries(agency.title);
    for (const [lang, title] of titles) {
      const key = JSON.stringify([agency.jurisdiction ?? null, lang, (title ?? "").normalize("NFC").toLowerCase().replace(/\s+/gu, " ").trim()]);
      const group = groups.get(key) ?? { title: title ?? "", agencies: [] };
      group.agencies.push(agency);
      groups.set(key, group);
    }
  }
  return [...groups.values()].filter(({ agencies }) => agencies.length > 1);
}
