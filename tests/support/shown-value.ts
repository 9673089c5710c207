/** A value as documentation writes it: `{ holds: true, dates: ["2025-01-01"] }`. */
export function shownValue(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (value === null || typeof value !== "object") return String(value);
  if (value instanceof Error) return `${value.name}: ${value.message}`;
  if (Array.isArray(value)) return `[${value.map(shownValue).join(", ")}]`;
  if (value instanceof Map || value instanceof Set) return `${value.constructor.name} [${[...value].map(shownValue).join(", ")}]`;
  const fields = Object.entries(value).map(([key, field]) => `${/^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(key) ? key : JSON.stringify(key)}: ${shownValue(field)}`);
  return fields.length === 0 ? "{}" : `{ ${fields.join(", ")} }`;
}

/** Whether a text reads as promised. `…` in the promise stands for anything; white space and `_` in numbers do not matter. */
export function readsAs(text: string, promise: string): boolean {
  const plain = (part: string): string => part.replace(/\s+/g, "").replace(/(?<=\d)_(?=\d)/g, "");
  const pattern = plain(promise).split("…").map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("[^]*");
  return new RegExp(`^${pattern}$`, "u").test(plain(text));
}

/** Throws unless the value is what the page says. A string may be promised with or without its quotes. */
export function expectShown(value: unknown, promise: string, place: string): void {
  const shown = shownValue(value);
  if (readsAs(shown, promise) || (typeof value === "string" && readsAs(value, promise))) return;
  throw new Error(`${place}: the page says\n  ${promise}\nbut it is\n  ${shown}`);
}

/** Whether lines of output read as shown. A line `…` stands for any number of lines, `…` inside a line for anything there. */
export function linesReadAs(lines: string[], shown: string[]): boolean {
  const pattern = shown.map((line) =>
    line.trim() === "…" ? "(?:[^\\n]*\\n)*?" : `${line.trimEnd().split("…").map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("[^\\n]*")}[ \\t]*\\n`,
  );
  return new RegExp(`^${pattern.join("")}$`, "u").test(lines.map((line) => `${line.trimEnd()}\n`).join(""));
}
