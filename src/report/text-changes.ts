import type { Form } from "./form.js";
import { label, sentence } from "./label.js";
import { type Cell, tableLines } from "./layout.js";

const mostShown = 500;

/** Differences between two models as text, a line each. */
export function textOfChanges(changes: readonly { readonly kind: string; readonly message: string }[], { words, width, paint }: Form): string {
  if (changes.length === 0) return `${words.noChange}\n`;
  const rows = changes.slice(0, mostShown).map(({ kind, message }): Cell[] => [{ text: label(kind), paint: paint.dim }, sentence(message)]);
  const rest = changes.length - mostShown;
  return `${[...tableLines(rows, { width, indent: 0 }), ...(rest > 0 ? [words.andMore(rest)] : []), "", `${words.changes(changes.length)}.`].join("\n")}\n`;
}
