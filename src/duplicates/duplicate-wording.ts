import type { LanguageTag, Named, Translations } from "../findings/language.js";
import type { FoundBy, Grade } from "./duplicate-group.js";

/** What a finding says of a group; `unmatched` marks an entry of `accepted` that is about nothing any more. */
export type DuplicateFacts = { readonly grade: Grade | "unmatched"; readonly tasks: readonly string[]; readonly foundBy?: FoundBy; readonly score?: number };

const [shownTasks, shownAgencies] = [4, 6];

interface Words {
  readonly and: string;
  readonly more: (rest: number) => string;
  readonly agencies: (count: number) => string;
  readonly within: string;
}

const words: Readonly<Record<LanguageTag, Words>> = {
  en: { and: "and", more: (rest) => `${rest} more`, agencies: (count) => `${count} agencies`, within: "in" },
  vi: { and: "và", more: (rest) => `${rest} nhiệm vụ khác`, agencies: (count) => `${count} cơ quan`, within: "tại" },
};

/** “A”, “B” and 3 more. */
function titlesIn({ tasks, titleOf }: DuplicateFacts & Named, lang: LanguageTag): string {
  const shown = tasks.slice(0, tasks.length > shownTasks ? shownTasks - 1 : shownTasks).map((task) => `“${titleOf({ task })}”`);
  const all = [...shown, ...(tasks.length > shown.length ? [words[lang].more(tasks.length - shown.length)] : [])];
  return `${all.slice(0, -1).join(", ")} ${words[lang].and} ${all.at(-1) ?? ""}`;
}

/** "in Quảng Nam"; nothing where they meet everywhere, or in several places. */
function placeIn({ place, everywhere }: Named, lang: LanguageTag): string {
  return everywhere ? "" : ` ${words[lang].within} ${place}`;
}

/** The agencies by name, or how many they are. */
function agenciesIn({ agencies }: Named, lang: LanguageTag): string {
  return agencies.length > shownAgencies ? words[lang].agencies(agencies.length) : agencies.join(", ");
}

/** The sentence of a finding. */
export const duplicateMessage: Translations<DuplicateFacts & Named> = {
  en: (facts) => {
    if (facts.grade === "unmatched") return `${titlesIn(facts, "en")} are accepted as duplicates, and are none any more.`;
    const [where, who] = [placeIn(facts, "en"), agenciesIn(facts, "en")];
    if (facts.grade === "fragmentation") return `Parts of ${facts.task} are led by different agencies${where}: ${who}.`;
    const what = facts.foundBy === "beneficiaries" ? "serve the same people" : facts.grade === "duplication" ? "are the same function" : "are similar functions";
    return `${titlesIn(facts, "en")} ${what}, led by different agencies${where}: ${who}.`;
  },
  vi: (facts) => {
    if (facts.grade === "unmatched") return `${titlesIn(facts, "vi")} được chấp nhận là trùng lắp, nhưng nay không còn trùng lắp.`;
    const [where, who] = [placeIn(facts, "vi"), agenciesIn(facts, "vi")];
    if (facts.grade === "fragmentation") return `Các phần của ${facts.task} do nhiều cơ quan chủ trì${where}: ${who}.`;
    const what = facts.foundBy === "beneficiaries" ? "phục vụ cùng một đối tượng" : facts.grade === "duplication" ? "là cùng một chức năng" : "là các chức năng tương tự";
    return `${titlesIn(facts, "vi")} ${what}, do các cơ quan khác nhau chủ trì${where}: ${who}.`;
  },
};

/** What to do about it. */
export const duplicateHelp: Translations<DuplicateFacts & Named> = {
  en: ({ grade }) => {
    if (grade === "unmatched") return "Take the entry out of `accepted`.";
    return "Make them one task (`unify`), give them to one agency (`reassign`, `merge`), or write them under `accepted` with the reason; `polity duplicates` shows the evidence.";
  },
  vi: ({ grade }) => {
    if (grade === "unmatched") return "Hãy bỏ mục này khỏi `accepted`.";
    return "Hãy gộp thành một nhiệm vụ (`unify`), giao cho một cơ quan (`reassign`, `merge`), hoặc ghi vào `accepted` kèm lý do; `polity duplicates` cho biết căn cứ.";
  },
};
