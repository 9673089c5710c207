import type { Finding } from "../findings/finding.js";
import type { Plan } from "../scenario/plan-result.js";
import type { Form } from "./form.js";
import { groupedByCode } from "./grouped.js";
import { titleLabel } from "./label.js";
import { fitted, type Cell, tableLines } from "./layout.js";
import { daysBetween } from "./number.js";
import { placeNames } from "./place-names.js";
import { section } from "./section.js";
import { headingOf } from "./text-check.js";

const mostPeriods = 8;
const narrowest = 30;
/** Names take two lines: about so much is lost where the first one breaks. */
const wordBreak = 16;

/** The tasks without a lead, a line or two for each period, the longest first. Those that were there all the time are counted here, and told with what is open. */
export function gapsSection({ findings, proof }: Plan, form: Form): string[] {
  const gaps = findings.filter(({ code }) => code === "lead-missing");
  const periods = new Map<string, Finding[]>();
  for (const finding of gaps.filter(({ from, until }) => from !== undefined || until !== undefined)) {
    const days = form.words.days(finding.from, finding.until, lengthOf(finding, proof));
    const list = periods.get(days) ?? [];
    periods.set(days, list);
    list.push(finding);
  }
  const length = (list: readonly Finding[]): number => (list[0] ? lengthOf(list[0], proof) : 0);
  const longest = [...periods].sort(([, a], [, b]) => length(b) - length(a) || b.length - a.length);
  const rows = longest.slice(0, mostPeriods).map(([days, list]): Cell[] => [{ text: days, paint: form.paint.red }, periodOf(list, days.length, form)]);
  const rest = longest.length - mostPeriods;
  const throughout = gaps.filter(({ from, until }) => from === undefined && until === undefined);
  const always = groupedByCode(throughout).map((group) => `  ${form.paint.red(form.words.throughout(headingOf(group, form)))}`);
  return section(form.words.gaps, [...tableLines(rows, { width: form.width }), ...(rest > 0 ? [`  ${form.words.andMore(rest)}`] : []), ...always], form);
}

/** "6 tasks in Quảng Nam: Culture, Sport, … and 4 more"; the places of each behind it when they are not the same. */
function periodOf(findings: readonly Finding[], before: number, form: Form): string {
  const { words, width } = form;
  const subjects = groupedByCode(findings).flatMap((group) => group.subjects);
  const places = new Set(subjects.map((subject) => placeNames(subject.findings, form)));
  const [place] = places;
  const told = places.size === 1 ? place : undefined;
  const everyTask = subjects.some(({ ref }) => ref === undefined);
  const head = everyTask && subjects.length > 1 ? "" : words.gapOf(everyTask ? undefined : subjects.length, told);
  const names = subjects.flatMap(({ ref, findings: each }) => {
    const name = ref ? titleLabel(ref, form.titles, form.lang) : words.gapOf(undefined, undefined);
    const own = placeNames(each, form);
    if (places.size > 1) return [own === "" ? name : `${name} (${own})`];
    return ref ? [name] : [];
  });
  const [first = ""] = names;
  const room = Math.max(narrowest, 2 * (width - before - 6) - head.length - wordBreak, first.length + wordBreak);
  return [head, ...(names.length === 0 ? [] : [fitted(names, room, words.andMore)])].filter((part) => part !== "").join(": ");
}

function lengthOf({ from, until }: Finding, proof: Plan["proof"]): number {
  return daysBetween(from ?? proof.from, until ?? proof.until);
}
