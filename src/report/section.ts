import type { Form } from "./form.js";

/** A heading with its lines; nothing without lines. */
export function section(heading: string, lines: readonly string[], { paint }: Form): string[] {
  return lines.length === 0 ? [] : [paint.bold(heading), ...lines];
}
