import { type TokenSets, withTotals } from "./token-sets.js";

/** Texts of which no two are the same. */
export interface DistinctSets {
  readonly sets: TokenSets;
  /** By number in `sets`: the texts that it stands for, ascending, one at least. */
  readonly members: readonly (readonly number[])[];
}

/**
 * Texts with the same tokens taken together, so that ten thousand copies of one clause are one text to compare, not fifty million pairs.
 *
 * @param sets texts
 * @returns each set of tokens once, in the order of the first text that has it
 */
export function distinctSets(sets: TokenSets): DistinctSets {
  const { size, offsets, tokens, weights, spelling } = sets;
  const byHash = new Map<number, number[]>();
  const members: number[][] = [];
  for (let text = 0; text < size; text += 1) {
    const hash = hashOf(sets, text);
    const alike = byHash.get(hash);
    const known = alike?.find((number) => same(sets, members[number]?.[0] ?? 0, text));
    if (known !== undefined) {
      members[known]?.push(text);
      continue;
    }
    if (alike) alike.push(members.length);
    else byHash.set(hash, [members.length]);
    members.push([text]);
  }
  const starts = new Uint32Array(members.length + 1);
  members.forEach(([first = 0], number) => (starts[number + 1] = (starts[number] ?? 0) + lengthOf(sets, first)));
  const kept = new Uint32Array(starts[members.length] ?? 0);
  members.forEach(([first = 0], number) => kept.set(tokens.subarray(offsets[first] ?? 0, offsets[first + 1] ?? 0), starts[number] ?? 0));
  return { sets: withTotals({ size: members.length, offsets: starts, tokens: kept, weights, spelling }), members };
}

function lengthOf({ offsets }: TokenSets, text: number): number {
  return (offsets[text + 1] ?? 0) - (offsets[text] ?? 0);
}

/** Mixes the numbers of the tokens (multiply and rotate, after MurmurHash3, Appleby 2011). */
function hashOf({ offsets, tokens }: TokenSets, text: number): number {
  let hash = 0;
  for (let at = offsets[text] ?? 0; at < (offsets[text + 1] ?? 0); at += 1) {
    const mixed = hash ^ Math.imul(tokens[at] ?? 0, 0xcc9e2d51);
    hash = Math.imul((mixed << 13) | (mixed >>> 19), 5) + 0xe6546b64;
  }
  return hash | 0;
}

function same(sets: TokenSets, a: number, b: number): boolean {
  const length = lengthOf(sets, a);
  if (length !== lengthOf(sets, b)) return false;
  const [startA, startB] = [sets.offsets[a] ?? 0, sets.offsets[b] ?? 0];
  for (let at = 0; at < length; at += 1) if (sets.tokens[startA + at] !== sets.tokens[startB + at]) return false;
  return true;
}
