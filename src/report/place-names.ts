import type { Finding } from "../findings/finding.js";
import type { Form } from "./form.js";
import { titleLabel } from "./label.js";

const mostNamed = 6;

/** The ids of the places that a finding is about: those that hold all its cells, else the one it names. */
export function placesOf({ at, data }: Pick<Finding, "at" | "data">): string[] {
  const own = at.flatMap((ref) => ("jurisdiction" in ref ? [ref.jurisdiction] : []));
  return Array.isArray(data["places"]) ? data["places"].map(String) : own;
}

/** "Alder, Birch, … and 3 more": the places of some findings, each once; empty when they are everywhere. */
export function placeNames(findings: readonly Pick<Finding, "at" | "data">[], { titles, lang, words }: Form): string {
  const places = [...new Set(findings.flatMap(placesOf))];
  const shown = places.slice(0, places.length > mostNamed + 1 ? mostNamed : mostNamed + 1).map((jurisdiction) => titleLabel({ jurisdiction }, titles, lang));
  const rest = findings.some(({ data }) => data["placesCut"] === true) ? Infinity : places.length - shown.length;
  return `${shown.join(", ")}${rest > 0 ? ` ${words.andMore(rest)}` : ""}`;
}
