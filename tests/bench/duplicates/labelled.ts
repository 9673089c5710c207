import { duplicates } from "../../../src/duplicates/index.js";
import { halves, type LabelledPair, labelledPairs, modelOfPairs } from "./labelled-pairs.js";

/** Whether each pair was told as duplication or overlap. */
export function foundPairs(pairs: readonly LabelledPair[]): boolean[] {
  const { groups } = duplicates(modelOfPairs(pairs), { resolve: 0 });
  const told = groups.filter(({ grade }) => grade !== "fragmentation").map(({ tasks }) => new Set(tasks));
  return pairs.map((_, number) => told.some((tasks) => tasks.has(`${number}a`) && tasks.has(`${number}b`)));
}

/** Precision and recall of what was told of pairs: "duplication or overlap" against "no duplicate". */
export function quality(pairs: readonly LabelledPair[], told: readonly boolean[]): { readonly precision: number; readonly recall: number } {
  const right = pairs.filter(({ duplicate }, number) => duplicate && told[number]).length;
  return { precision: right / told.filter(Boolean).length, recall: right / pairs.filter(({ duplicate }) => duplicate).length };
}

const names = { en: "English", vi: "Vietnamese" };

/** What both halves gave, in all and by language, and each kind of pair of the reported half. */
export function labelledTable(): string[] {
  const { tuned, reported } = halves(labelledPairs());
  const [toldTuned, toldReported] = [foundPairs(tuned), foundPairs(reported)];
  const only = (pairs: readonly LabelledPair[], told: readonly boolean[], keep: (pair: LabelledPair) => boolean): [LabelledPair[], boolean[]] => [pairs.filter(keep), told.filter((_, number) => keep(pairs[number]!))];
  const line = (name: string, [pairs, told]: [readonly LabelledPair[], readonly boolean[]]): string => `| ${name} | ${pairs.length} | ${quality(pairs, told).precision.toFixed(2)} | ${quality(pairs, told).recall.toFixed(2)} |`;
  const kinds = [...new Set(reported.map(({ kind }) => kind))];
  return [
    "| half | pairs | precision | recall |",
    "|---|---|---|---|",
    line("tuned on", [tuned, toldTuned]),
    line("**reported**", [reported, toldReported]),
    ...(["en", "vi"] as const).flatMap((asked) => [
      line(`reported, ${names[asked]}`, only(reported, toldReported, ({ language }) => language === asked)),
      line(`reported, ${names[asked]}, written later`, only(reported, toldReported, ({ language, fresh }) => language === asked && fresh)),
    ]),
    "",
    "| kind of pair in the reported half | pairs | told as duplication or overlap |",
    "|---|---|---|",
    ...kinds.map((kind) => `| ${kind} | ${reported.filter((pair) => pair.kind === kind).length} | ${reported.filter((pair, number) => pair.kind === kind && toldReported[number]).length} |`),
  ];
}
