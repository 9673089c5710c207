import { distinctSets } from "../../../src/similarity/distinct-sets.js";
import { gramsOf } from "../../../src/similarity/grams.js";
import { join } from "../../../src/similarity/join.js";
import { type TokenSets, tokenSets } from "../../../src/similarity/token-sets.js";
import { wordsOf } from "../../../src/similarity/words.js";
import { madeTexts } from "./texts.js";

interface Peers {
  readonly minhash: (tokens: readonly (readonly string[])[]) => number;
  readonly minisearch: (texts: readonly string[], queries: readonly string[]) => number;
  readonly flexsearchQueries: (texts: readonly string[], queries: readonly string[]) => number;
}

const threshold = 0.7;
/** How many queries a peer is asked that needs one for each text. */
const asked = 100;

function seconds(run: () => unknown): number {
  const start = performance.now();
  run();
  return (performance.now() - start) / 1000;
}

function median(run: () => unknown, times: number): number {
  const measured = Array.from({ length: times }, () => seconds(run)).sort((a, b) => a - b);
  return measured[Math.floor(times / 2)]!;
}

/** Every text with every other: two sorted lists of numbers walked side by side. */
function bruteForce(sets: TokenSets, texts: number, lookAt: (one: number, other: number) => boolean): number {
  const lists = Array.from({ length: sets.size }, (_, text) => sets.tokens.slice(sets.offsets[text], sets.offsets[text + 1]));
  let pairs = 0;
  for (let a = 0; a < texts; a += 1) {
    const one = lists[a]!;
    for (let b = a + 1; b < lists.length; b += 1) {
      const other = lists[b]!;
      if (!lookAt(one.length, other.length)) continue;
      let i = 0;
      let j = 0;
      let shared = 0;
      while (i < one.length && j < other.length) {
        const x = one[i]!;
        const y = other[j]!;
        if (x === y) {
          shared += 1;
          i += 1;
          j += 1;
        } else if (x < y) i += 1;
        else j += 1;
      }
      if (shared / (one.length + other.length - shared) >= threshold) pairs += 1;
    }
  }
  return pairs;
}

const plain = (): boolean => true;
const byLength = (one: number, other: number): boolean => Math.min(one, other) >= threshold * Math.max(one, other);

function* read(texts: readonly string[], tokensOf: (text: string) => string[]): Generator<string[]> {
  for (const text of texts) yield tokensOf(text);
}

const show = (time: number | undefined): string => (time === undefined ? "–" : time < 10 ? time.toFixed(2) : time.toFixed(0));

function measure(size: number, peers: Peers | undefined): void {
  const texts = madeTexts(size);
  let grams!: TokenSets;
  let words!: TokenSets;
  const tokenising = seconds(() => (grams = tokenSets(read(texts, (text) => gramsOf(text)))));
  const reading = seconds(() => (words = tokenSets(read(texts, (text) => wordsOf(text)))));
  const { sets } = distinctSets(grams);
  let pairs = 0;
  const times = size > 100_000 ? 1 : size > 10_000 ? 3 : 5;
  const joined = median(() => {
    pairs = 0;
    join(sets, threshold, () => (pairs += 1));
  }, times);
  const joinedWords = median(() => join(distinctSets(words).sets, threshold, () => undefined), times);
  const one = new Set(Array.from({ length: 10 }, (_, at) => Math.floor((at * sets.size) / 10)));
  const changed = median(() => join(sets, threshold, () => undefined, { changed: one }), times);
  const memory = process.resourceUsage().maxRSS / 1024;
  const rows: [string, number | undefined, string][] = [
    ["**this join, runs of three characters**", joined, `exact, ${pairs} pairs`],
    ["this join, words", joinedWords, "exact"],
    ["this join, 10 texts changed", changed, "exact"],
  ];
  for (const [name, lookAt] of [["brute force", plain], ["brute force that looks at lengths first", byLength]] as const) {
    const whole = size <= 10_000;
    let obvious = 0;
    const first = whole ? sets.size : 100;
    const time = seconds(() => (obvious = bruteForce(sets, first, lookAt))) * (whole ? 1 : sets.size / first / 2);
    rows.push([`${whole ? "" : "~ "}${name}`, time, whole ? "exact" : `exact; ${first} texts with all, multiplied`]);
    if (whole && obvious !== pairs) throw new Error(`Brute force finds ${obvious} pairs, the join ${pairs}.`);
  }
  if (peers) {
    const queries = Array.from({ length: Math.min(asked, size) }, (_, at) => texts[Math.floor((at * size) / Math.min(asked, size))]!);
    const multiplied = (run: (queries: readonly string[]) => unknown): number => {
      const building = seconds(() => run([]));
      return building + Math.max(0, seconds(() => run(queries)) - building) * (size / queries.length);
    };
    if (size <= 100_000) rows.push(["npm minhash", seconds(() => peers.minhash(texts.map((text) => gramsOf(text)))), "approximate"]);
    if (size <= 100_000) rows.push(["~ flexsearch, a query for each text", multiplied((list) => peers.flexsearchQueries(texts, list)), `ranked; ${queries.length} queries, multiplied`]);
    if (size <= 100_000) rows.push(["~ minisearch, a query for each text", multiplied((list) => peers.minisearch(texts, list)), `ranked; ${queries.length} queries, multiplied`]);
  }
  console.log([
    `### ${size.toLocaleString("en")} texts (reading them: ${show(tokenising)} s as runs of three characters, ${show(reading)} s as words; ${memory.toFixed(0)} MB at most)`,
    "",
    "| | seconds | × this join | |",
    "|---|---|---|---|",
    ...rows.map(([name, time, note]) => `| ${name} | ${show(time)} | ${time === undefined ? "" : show(time / joined)} | ${note} |`),
    "",
  ].join("\n"));
}

/**
 * All pairs of texts that share 0.7 of their runs of three characters, beside peers, in one run on the same texts.
 * A peer that would take very long is asked a part of its queries, and its time is multiplied: such a figure bears a ~.
 */
export async function speedTable(size: number): Promise<void> {
  const peers = (await import(new URL("peers.mjs", import.meta.url).href).catch(() => undefined)) as Peers | undefined; // As written beside it.
  if (!peers) console.log("Left out: minhash, minisearch and flexsearch. `npm ci --prefix tests/bench` installs them.\n");
  measure(size, peers);
}
