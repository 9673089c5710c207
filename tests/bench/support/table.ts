/** A table in Markdown; columns with numbers are aligned to the right. */
export function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const isNumber = head.map((_, column) => rows.every((row) => /^[\d–]/u.test(row[column] ?? "–")));
  return [head, isNumber.map((right) => (right ? "---:" : "---")), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
}

/** A time or a ratio with three digits that count. */
export function shown(value: number | undefined): string {
  if (value === undefined || Number.isNaN(value)) return "–";
  return value >= 100 ? Math.round(value).toLocaleString("en-US") : value.toPrecision(value >= 10 ? 3 : 2);
}
