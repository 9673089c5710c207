import { readFileSync } from "node:fs";
import { type Model, parseModel, unwrap } from "../../../src/index.js";

/** A pair of titles, and whether a person takes them for the same or a similar function. */
export interface LabelledPair {
  readonly language: string;
  readonly kind: string;
  readonly duplicate: boolean;
  readonly one: string;
  readonly other: string;
  /** Written later, in `fresh-pairs.tsv`. */
  readonly fresh: boolean;
}

const agencies = 24;
/** A clause of boilerplate stands in the charters of so many more agencies. */
const copies = 10;

/** The pairs of `labelled-pairs.tsv` and of `fresh-pairs.tsv`, in their order. */
export function labelledPairs(): LabelledPair[] {
  return ["labelled-pairs.tsv", "fresh-pairs.tsv"].flatMap((file, at) => {
    const [, ...lines] = readFileSync(new URL(file, import.meta.url), "utf8").trimEnd().split("\n").filter((line) => !line.startsWith("#"));
    return lines.map((line) => {
      const [language = "", kind = "", duplicate = "", one = "", other = ""] = line.split("\t");
      return { language, kind, duplicate: duplicate === "yes", one, other, fresh: at === 1 };
    });
  });
}

/** The two halves: each kind in each language of each file is dealt out in turn. The first was tuned on, the second is reported. */
export function halves(pairs: readonly LabelledPair[]): { readonly tuned: LabelledPair[]; readonly reported: LabelledPair[] } {
  const dealt = new Map<string, number>();
  const [tuned, reported]: [LabelledPair[], LabelledPair[]] = [[], []];
  for (const pair of pairs) {
    const key = `${pair.language} ${pair.kind} ${String(pair.fresh)}`;
    const turn = dealt.get(key) ?? 0;
    dealt.set(key, turn + 1);
    (turn % 2 === 0 ? tuned : reported).push(pair);
  }
  return { tuned, reported };
}

/** A government that has all the pairs: the two titles of a pair stand at two agencies, boilerplate at many. Task `3a` is the first title of pair 3. */
export function modelOfPairs(pairs: readonly LabelledPair[]): Model {
  const leads = new Map<number, string[]>();
  const tasks: object[] = [];
  const add = (id: string, agency: number, language: string, title: string): void => {
    tasks.push({ id, title: { [language]: title } });
    leads.set(agency % agencies, [...(leads.get(agency % agencies) ?? []), id]);
  };
  pairs.forEach(({ language, kind, one, other }, number) => {
    add(`${number}a`, 2 * number, language, one);
    add(`${number}b`, 2 * number + 1, language, other);
    for (let copy = 0; kind === "boilerplate" && copy < copies; copy += 1) add(`${number}c${copy}`, 2 * number + 2 + copy, language, one);
  });
  return unwrap(parseModel({ polity: 1, title: "Labelled pairs", tasks, agencies: Array.from({ length: agencies }, (_, at) => ({ id: `agency-${at}`, title: `Agency ${at}`, leads: leads.get(at) ?? [] })) }));
}
