import { type Prefixes, heaviestPartner } from "./prefixes.js";
import type { TokenSets } from "./token-sets.js";

/** Under each token: the texts that have it among their first. Texts are numbered and added by weight, so each list ascends. */
export class Postings {
  /** The entries of a token stand from `starts` up to, not including, `ends`. */
  readonly ends: Uint32Array;
  readonly texts: Uint32Array;
  /** By entry: how heavy a text may be that shares with this one only what it has from this token on. */
  readonly heaviest: Uint32Array;
  private readonly starts: Uint32Array;
  private readonly added: Uint8Array;
  /** By token: how many of its entries are of texts that were taken out. */
  private readonly gone: Uint32Array;

  constructor(
    private readonly sets: TokenSets,
    private readonly threshold: number,
    private readonly prefixes: Prefixes,
    among?: Uint8Array,
  ) {
    const { size, offsets, tokens, spelling } = sets;
    this.starts = new Uint32Array(spelling.length + 1);
    for (let text = 0; text < size; text += 1) {
      if (among && among[text] !== 1) continue;
      for (let at = offsets[text] ?? 0; at < (prefixes.ends[text] ?? 0); at += 1) this.starts[(tokens[at] ?? 0) + 1] = (this.starts[(tokens[at] ?? 0) + 1] ?? 0) + 1;
    }
    for (let token = 0; token < spelling.length; token += 1) this.starts[token + 1] = (this.starts[token + 1] ?? 0) + (this.starts[token] ?? 0);
    const entries = this.starts[spelling.length] ?? 0;
    this.ends = this.starts.slice(0, spelling.length);
    this.texts = new Uint32Array(entries);
    this.heaviest = new Uint32Array(entries);
    this.added = new Uint8Array(size);
    this.gone = new Uint32Array(spelling.length);
  }

  /** Puts a text under its first tokens. */
  add(text: number): void {
    this.added[text] = 1;
    const { offsets, tokens, weights, totals } = this.sets;
    const total = totals[text] ?? 0;
    let rest = total;
    for (let at = offsets[text] ?? 0; at < (this.prefixes.ends[text] ?? 0); at += 1) {
      const token = tokens[at] ?? 0;
      const entry = this.ends[token] ?? 0;
      this.texts[entry] = text;
      this.heaviest[entry] = Math.min(0xffffffff, Math.max(0, heaviestPartner(this.threshold, total, rest)));
      this.ends[token] = entry + 1;
      rest -= weights[token] ?? 0;
    }
  }

  /** The first entry of a token from text `first` on. Earlier texts are never asked for again: those that ask are heavier each time. */
  start(token: number, first: number): number {
    const end = this.ends[token] ?? 0;
    let start = this.starts[token] ?? 0;
    while (start < end && (this.texts[start] ?? 0) < first) start += 1;
    this.starts[token] = start;
    return start;
  }

  /** Takes a text out. It stays in a list until half of the list is gone, so that this costs little however long lists are. */
  remove(text: number): void {
    if (this.added[text] !== 1) return;
    this.added[text] = 0;
    const { offsets, tokens } = this.sets;
    for (let at = offsets[text] ?? 0; at < (this.prefixes.ends[text] ?? 0); at += 1) {
      const token = tokens[at] ?? 0;
      const gone = (this.gone[token] ?? 0) + 1;
      this.gone[token] = gone;
      if (2 * gone > (this.ends[token] ?? 0) - (this.starts[token] ?? 0)) this.compact(token);
    }
  }

  private compact(token: number): void {
    const end = this.ends[token] ?? 0;
    let kept = this.starts[token] ?? 0;
    for (let entry = kept; entry < end; entry += 1) {
      const text = this.texts[entry] ?? 0;
      if (this.added[text] !== 1) continue;
      this.texts[kept] = text;
      this.heaviest[kept] = this.heaviest[entry] ?? 0;
      kept += 1;
    }
    this.ends[token] = kept;
    this.gone[token] = 0;
  }
}
