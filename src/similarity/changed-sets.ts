import { type TokenSets, withTotals } from "./token-sets.js";

/**
 * The sets after some texts changed: only these are read again. Tokens keep their numbers and weights; a token that is new counts as the
 * rarest does. Weights drift away from the frequencies as texts change, so a long-lived program numbers anew now and then.
 *
 * @param sets the sets before
 * @param changes by number of the text: its tokens now; a number beyond the last text adds texts, an empty list ends one
 */
export function changedSets(sets: TokenSets, changes: ReadonlyMap<number, readonly string[]>): TokenSets {
  let size = sets.size;
  for (const text of changes.keys()) size = Math.max(size, text + 1);
  const rankOf = new Map(sets.spelling.map((token, rank) => [token, rank]));
  const added: string[] = [];
  for (const list of changes.values()) {
    for (const token of list) {
      if (rankOf.has(token)) continue;
      rankOf.set(token, sets.spelling.length + added.length);
      added.push(token);
    }
  }
  // New tokens come first: the join looks at the tokens with low numbers, and these are the rarest of all.
  const [old, fresh] = [sets.spelling.length, added.length];
  const moved = (rank: number): number => (rank < old ? rank + fresh : rank - old);
  const rows = new Map<number, Uint32Array>();
  for (const [text, list] of changes) rows.set(text, Uint32Array.from(new Set(list.map((token) => moved(rankOf.get(token) ?? 0)))).sort());
  const offsets = new Uint32Array(size + 1);
  const lengthBefore = (text: number): number => (text < sets.size ? (sets.offsets[text + 1] ?? 0) - (sets.offsets[text] ?? 0) : 0);
  for (let text = 0; text < size; text += 1) offsets[text + 1] = (offsets[text] ?? 0) + (rows.get(text)?.length ?? lengthBefore(text));
  const tokens = new Uint32Array(offsets[size] ?? 0);
  for (let text = 0; text < size; text += 1) {
    const at = offsets[text] ?? 0;
    const row = rows.get(text);
    if (row) tokens.set(row, at);
    else for (let token = 0; token < lengthBefore(text); token += 1) tokens[at + token] = (sets.tokens[(sets.offsets[text] ?? 0) + token] ?? 0) + fresh;
  }
  let rarest = 0;
  for (const weight of sets.weights) rarest = Math.max(rarest, weight);
  const weights = new Uint16Array(old + fresh);
  weights.fill(rarest === 0 ? 1000 : rarest, 0, fresh);
  weights.set(sets.weights, fresh);
  return withTotals({ size, offsets, tokens, weights, spelling: [...added, ...sets.spelling] });
}
