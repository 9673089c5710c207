import type { Finding } from "./finding.js";

/** What a function returns that may meet bad data: the value, or every finding that stands in its way. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly findings: readonly Finding[] };

/**
 * A wrong call by the programmer, or a result unwrapped that has none. Nothing else is thrown by Polity.
 * `findings` holds what was found, when it came from bad data.
 */
export class PolityError extends Error {
  override readonly name = "PolityError";
  readonly findings: readonly Finding[];

  constructor(message: string, findings: readonly Finding[] = []) {
    super(message);
    this.findings = findings;
  }
}

/** A successful result. */
export function success<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** A result without value, and why. */
export function failure<T>(findings: readonly Finding[]): Result<T> {
  return { ok: false, findings };
}

/**
 * The value of a result, for scripts that would stop at bad data anyway.
 *
 * @param result what `parseModel`, `readModel`, `apply` and their like return
 * @returns the value
 * @throws PolityError with every message, when there is no value
 * @example
 * const model = unwrap(parseModel({ polity: 1, title: "A ministry" }));
 */
export function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  const shown = result.findings.slice(0, 20).map((finding) => finding.message);
  const rest = result.findings.length - shown.length;
  throw new PolityError([...shown, ...(rest > 0 ? [`… and ${rest} more`] : [])].join("\n"), result.findings);
}
