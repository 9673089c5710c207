import type { LanguageTag } from "../findings/language.js";

const formats = { en: new Intl.NumberFormat("en", { maximumFractionDigits: 1 }), vi: new Intl.NumberFormat("vi", { maximumFractionDigits: 1 }) };

/**
 * A number as it is written in a language.
 *
 * @example
 * numberIn(42113, "en"); // → "42,113"
 */
export function numberIn(number: number, lang: LanguageTag): string {
  return formats[lang].format(number);
}

/** A difference with its sign. */
export function signed(number: number, lang: LanguageTag): string {
  return `${number > 0 ? "+" : number < 0 ? "−" : ""}${numberIn(Math.abs(number), lang)}`;
}

/** Days from one ISO date to another. */
export function daysBetween(from: string, until: string): number {
  return Math.round((Date.parse(until) - Date.parse(from)) / 86_400_000);
}
