import type { Finding } from "../findings/finding.js";
import { label } from "./label.js";
import { placeOf } from "./text-findings.js";

/** Why operations were refused, by operation: `scenario.yaml:12:7 (steps[3].do[2])`, and a sentence or two for each reason. */
export function reasonsByPlace(refused: readonly Finding[]): { readonly place: string; readonly reasons: readonly string[] }[] {
  const places = new Map<string, string[]>();
  for (const { message, help, source } of refused) {
    const path = label(source?.path ?? "");
    const at = source ? placeOf(source) : "";
    const place = at === "" ? path : `${at} (${path})`;
    const reasons = places.get(place) ?? [];
    places.set(place, reasons);
    reasons.push(help === undefined ? message : `${message} ${help}`);
  }
  return [...places].map(([place, reasons]) => ({ place, reasons }));
}
