/** How much a token counts: 0 (it is left out) up to 1, from how many of the texts have it. */
export type Weigh = (token: string, documents: number, texts: number) => number;

/**
 * Texts as sets of numbered tokens, in typed arrays. Tokens are numbered from the rarest to the most frequent, which is the order that
 * a join wants, and each has a whole number as its weight, so that sums are exact.
 */
export interface TokenSets {
  /** How many texts there are. */
  readonly size: number;
  /** The tokens of text `i` are `tokens[offsets[i]]` up to, not including, `tokens[offsets[i + 1]]`, ascending. */
  readonly offsets: Uint32Array;
  readonly tokens: Uint32Array;
  /** By token: its weight, 1 to 1,000. */
  readonly weights: Uint16Array;
  /** By token: the token as it stood in the text. */
  readonly spelling: readonly string[];
  /** By text: the weight of all its tokens. */
  readonly totals: Uint32Array;
}

/** The weight of a token that counts in full. */
export const fullWeight = 1000;

/** Every token counts alike. */
const alike: Weigh = () => 1;

/**
 * Numbers the tokens of texts. A token that a text has several times counts once.
 *
 * @param lists the tokens of each text; at most about four million in one text
 * @param weigh how much a token counts; default: all alike
 */
export function tokenSets(lists: Iterable<readonly string[]>, weigh: Weigh = alike): TokenSets {
  const gathered = gather(lists);
  const { spelling, documents, counts, ids } = gathered;
  const size = counts.length;
  const order = spelling.map((_, id) => id).sort((a, b) => (documents[a] ?? 0) - (documents[b] ?? 0) || a - b);
  const given = order.map((id) => Math.round(fullWeight * Math.min(1, weigh(spelling[id] ?? "", documents[id] ?? 0, size))));
  const kept = order.filter((_, rank) => (given[rank] ?? 0) > 0);
  const weights = Uint16Array.from(given.filter((weight) => weight > 0));
  const { offsets, tokens } = sorted(ids, counts, kept, documents);
  return withTotals({ size, offsets, tokens, weights, spelling: kept.map((id) => spelling[id] ?? "") });
}

/** The sets with the weight of each text. */
export function withTotals(sets: Omit<TokenSets, "totals">): TokenSets {
  const totals = new Uint32Array(sets.size);
  for (let text = 0; text < sets.size; text += 1) {
    let total = 0;
    for (let at = sets.offsets[text] ?? 0; at < (sets.offsets[text + 1] ?? 0); at += 1) total += sets.weights[sets.tokens[at] ?? 0] ?? 0;
    totals[text] = total;
  }
  return { ...sets, totals };
}

interface Gathered {
  readonly spelling: string[];
  readonly documents: number[];
  /** How many different tokens each text has, and their ids, one text after the other. */
  readonly counts: number[];
  readonly ids: Uint32Array;
}

function gather(lists: Iterable<readonly string[]>): Gathered {
  const idOf = new Map<string, number>();
  const [spelling, documents, lastText, counts]: [string[], number[], number[], number[]] = [[], [], [], []];
  let ids = new Uint32Array(1024);
  let used = 0;
  for (const list of lists) {
    if (used + list.length > ids.length) {
      const larger = new Uint32Array(Math.max(2 * ids.length, used + list.length));
      larger.set(ids);
      ids = larger;
    }
    const before = used;
    for (const token of list) {
      let id = idOf.get(token);
      if (id === undefined) {
        id = spelling.length;
        idOf.set(token, id);
        spelling.push(token);
        documents.push(0);
        lastText.push(-1);
      }
      if (lastText[id] === counts.length) continue;
      lastText[id] = counts.length;
      documents[id] = (documents[id] ?? 0) + 1;
      ids[used] = id;
      used += 1;
    }
    counts.push(used - before);
  }
  return { spelling, documents, counts, ids: ids.subarray(0, used) };
}

/** The sets with their tokens ascending: each token in turn is handed to the texts that have it, so nothing is sorted. */
function sorted(ids: Uint32Array, counts: readonly number[], kept: readonly number[], documents: readonly number[]): { offsets: Uint32Array; tokens: Uint32Array } {
  const starts = new Uint32Array(documents.length + 1);
  documents.forEach((count, id) => (starts[id + 1] = (starts[id] ?? 0) + count));
  const textsOf = new Uint32Array(ids.length);
  const next = starts.slice();
  const sizes = new Uint32Array(counts.length);
  const isKept = new Uint8Array(documents.length);
  for (const id of kept) isKept[id] = 1;
  let at = 0;
  counts.forEach((count, text) => {
    for (let token = 0; token < count; token += 1, at += 1) {
      const id = ids[at] ?? 0;
      textsOf[next[id] ?? 0] = text;
      next[id] = (next[id] ?? 0) + 1;
      sizes[text] = (sizes[text] ?? 0) + (isKept[id] ?? 0);
    }
  });
  const offsets = new Uint32Array(counts.length + 1);
  sizes.forEach((count, text) => (offsets[text + 1] = (offsets[text] ?? 0) + count));
  const tokens = new Uint32Array(offsets[counts.length] ?? 0);
  const fill = offsets.slice();
  kept.forEach((id, rank) => {
    for (let entry = starts[id] ?? 0; entry < (starts[id + 1] ?? 0); entry += 1) {
      const text = textsOf[entry] ?? 0;
      tokens[fill[text] ?? 0] = rank;
      fill[text] = (fill[text] ?? 0) + 1;
    }
  });
  return { offsets, tokens };
}
