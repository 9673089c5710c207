import { type Finding, idOfRef } from "../findings/finding.js";
import type { Form } from "./form.js";
import { titleLabel } from "./label.js";
import { markdownTable } from "./markdown-table.js";
import { placesOf } from "./place-names.js";
import { bySeverity } from "./text-check.js";
import { placeOf } from "./text-findings.js";

/** What is wrong with an input, or why something was refused, as Markdown. */
export function markdownOfFindings(findings: readonly Finding[], { words }: Form): string {
  const rows = findings.map(({ severity, code, message, help = "", source }) => [words.severity[severity], source ? placeOf(source) : "", source?.path ?? "", code, `${message} ${help}`.trim()]);
  return `${[...markdownTable([words.findings(findings.length), words.line, words.where, words.code, words.message], rows), `${bySeverity(findings, words.severities)}.`].join("\n")}\n`;
}

/** Differences between two models as Markdown. */
export function markdownOfChanges(changes: readonly { readonly kind: string; readonly message: string }[], { words }: Form): string {
  if (changes.length === 0) return `${words.noChange}\n`;
  return `${[...markdownTable([words.code, words.changes(changes.length)], changes.map(({ kind, message }) => [kind, message])), `${words.changes(changes.length)}.`].join("\n")}\n`;
}

function beginOf({ from = "", inherited }: Finding, { changedOn }: Form["words"]): string {
  return inherited && from !== "" ? changedOn(from) : from;
}

/** "fishing, quang-nam (hoi-an, tam-ky)": the ids it points at, and the places that hold all its cells when the place named holds others too. */
function whereOf({ at, data }: Finding): string {
  const within = "places" in data ? ` (${placesOf({ at, data }).join(", ")})` : "";
  return `${at.map(idOfRef).join(", ")}${within}`;
}

/** How many agencies a sentence names; a table names the others behind it. */
const mostAgencies = 10;

function messageOf({ at, message }: Finding, { titles, lang }: Form): string {
  const others = at.filter((ref) => "agency" in ref).slice(mostAgencies).map((ref) => titleLabel(ref, titles, lang));
  return others.length === 0 ? message : `${message} (… ${others.join(", ")})`;
}

/** Findings as a table with their places and days. */
export function findingTable(findings: readonly Finding[], form: Form): string[] {
  const { words } = form;
  const dated = findings.some(({ from, until }) => from !== undefined || until !== undefined);
  const heads = [words.where, words.message, ...(dated ? [words.from, words.until] : [])];
  return markdownTable(heads, findings.map((finding) => [whereOf(finding), messageOf(finding, form), ...(dated ? [beginOf(finding, words), finding.until ?? ""] : [])]));
}
