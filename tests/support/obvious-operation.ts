import type { Assignment, Role } from "../../src/model/assignment.js";
import type { Model } from "../../src/model/model.js";
import type { OperationInput } from "../../src/operations/registry.js";
import { leavesOf } from "./obvious-cover.js";
import { holdingsAfterAbolition, holdingsAfterRedraw } from "./obvious-places.js";
import { holdingsUnified } from "./obvious-unify.js";
import { liesIn } from "./random-organisation.js";

/** Who does what where, one entry for each agency, role, leaf task and leaf place, required or not; the place is "" when there is none. */
export type Holdings = ReadonlySet<string>;

interface Held {
  readonly agency: string;
  readonly role: Role;
  readonly task: string;
  readonly place: string;
}

const written = ({ agency, role, task, place }: Held): string => JSON.stringify([agency, role, task, place]);

function read(text: string): Held {
  const [agency, role, task, place] = JSON.parse(text) as [string, Role, string, string]; // As `written` writes it.
  return { agency, role, task, place };
}

/** Whether an assignment reaches a leaf task in a leaf place. */
function reaches(model: Model, { task, jurisdiction, except }: Assignment, leaf: string, place: string): boolean {
  if (!liesIn(model.tasks, leaf, task) || (jurisdiction !== undefined && !liesIn(model.jurisdictions, place, jurisdiction))) return false;
  return !except.some((each) => ("task" in each ? liesIn(model.tasks, leaf, each.task) : liesIn(model.jurisdictions, place, each.jurisdiction)));
}

/** Every holding of a model, found by asking each assignment about each cell. */
export function holdingsOf(model: Model): Holdings {
  const places = model.jurisdictions.size === 0 ? [""] : leavesOf(model.jurisdictions);
  const held = [...model.agencies].flatMap(({ id: agency, assignments }) =>
    assignments.flatMap((each) => leavesOf(model.tasks).flatMap((task) => places.filter((place) => reaches(model, each, task, place)).map((place) => written({ agency, role: each.role, task, place })))),
  );
  return new Set(held);
}

/**
 * What an operation that was not refused must make of the holdings, word by word as the file format defines it. Nothing for
 * operations that change which tasks are leaves.
 */
export function holdingsAfter(before: Model, operation: OperationInput, after: Model): Holdings | undefined {
  const held = [...holdingsOf(before)].map(read);
  const stated = (agency: { id: string; leads?: readonly string[] | null | undefined; supports?: readonly string[] | null | undefined }, place: string | undefined): Held[] => [
    ...given(before, agency.id, "lead", agency.leads ?? [], place),
    ...given(before, agency.id, "support", agency.supports ?? [], place),
  ];
  switch (operation.op) {
    case "establish":
      return setOf([...held, ...stated(operation.agency, operation.agency.jurisdiction ?? undefined)]);
    case "merge": {
      const { into, agencies } = operation;
      const survivor = typeof into === "string" ? into : into.id;
      const place = typeof into === "string" ? undefined : into.jurisdiction === undefined ? before.agencies.find(agencies[0] ?? "")?.jurisdiction : (into.jurisdiction ?? undefined);
      const own = typeof into === "string" ? [] : stated(into, place);
      return setOf([...held.map((each) => (agencies.includes(each.agency) ? { ...each, agency: survivor } : each)), ...own]);
    }
    case "dissolve": {
      const { agency, to, tasks = [], ends = [] } = operation;
      const clauses = [...tasks, ...ends.map((task) => ({ task, to: undefined }))];
      const clauseOf = (leaf: string): { to?: string | undefined } | undefined => {
        const named = clauses.filter(({ task }) => liesIn(before.tasks, leaf, task));
        // Of the tasks that lie around a leaf, one is inside all others: the clause about that one is the one that counts.
        return named.find(({ task }) => named.every((other) => liesIn(before.tasks, task, other.task)));
      };
      return setOf(
        held.flatMap((each) => {
          if (each.agency !== agency) return [each];
          const receiver = each.role === "lead" ? (clauseOf(each.task) ?? { to }).to : to;
          return receiver === undefined ? [] : [{ ...each, agency: receiver }];
        }),
      );
    }
    case "reassign": {
      const { from, to, tasks, jurisdiction, role = "lead", keep } = operation;
      if (from === undefined) return setOf([...held, ...given(before, to ?? "", role, tasks, jurisdiction ?? before.agencies.find(to ?? "")?.jurisdiction)]);
      return setOf(
        held.flatMap((each) => {
          const named = each.agency === from && each.role === role && tasks.some((task) => liesIn(before.tasks, each.task, task)) && (jurisdiction === undefined || liesIn(before.jurisdictions, each.place, jurisdiction));
          if (!named) return [each];
          return [...(to === undefined ? [] : [{ ...each, agency: to }]), ...(keep === undefined ? [] : [{ ...each, role: keep }])];
        }),
      );
    }
    case "delegate": {
      const { from, to, tasks, supervise = true } = operation;
      const around = (place: string): string | undefined => [...before.jurisdictions].find(({ id, level }) => level === to.level && liesIn(before.jurisdictions, place, id))?.id;
      // A lower place of the level counts for a task when the agency leads something of it there through a place around it.
      const counts = (task: string, lower: string): boolean =>
        (before.agencies.find(from)?.assignments ?? []).some(
          (each) => each.role === "lead" && (each.jurisdiction === undefined || liesIn(before.jurisdictions, lower, each.jurisdiction)) && held.some((one) => one.agency === from && around(one.place) === lower && liesIn(before.tasks, one.task, task) && reaches(before, each, one.task, one.place)),
        );
      return setOf(
        held.flatMap((each) => {
          const lower = around(each.place);
          if (each.agency !== from || each.role !== "lead" || lower === undefined) return [each];
          // Of two named tasks of which one lies within the other, the larger says it all.
          const named = tasks.find((task) => liesIn(before.tasks, each.task, task) && tasks.every((other) => liesIn(before.tasks, other, task) || !liesIn(before.tasks, task, other)));
          const receiver = [...before.agencies].find(({ kind, jurisdiction }) => kind === to.kind && jurisdiction === lower)?.id ?? "";
          if (named === undefined || receiver === from || !counts(named, lower)) return [each];
          return [{ ...each, agency: receiver }, ...(supervise ? [{ ...each, role: "supervise" as const }] : [])];
        }),
      );
    }
    case "split": {
      const { agency, into, rest, keep } = operation;
      const taking = into.flatMap((entry) => (entry.takes ?? []).flatMap((take) => {
        const to = typeof entry.agency === "string" ? entry.agency : entry.agency.id;
        if (typeof take === "string") return before.tasks.has(take) ? [{ to, task: take, jurisdiction: undefined }] : [];
        return "task" in take ? [{ to, task: take.task, jurisdiction: take.jurisdiction }] : [];
      }));
      const taker = ({ task: leaf, place }: Held): string | undefined => {
        const fits = taking.filter(({ task, jurisdiction }) => liesIn(before.tasks, leaf, task) && (jurisdiction === undefined || liesIn(before.jurisdictions, place, jurisdiction)));
        const innermost = fits.filter(({ task }) => fits.every((other) => liesIn(before.tasks, task, other.task)));
        return innermost.find(({ jurisdiction }) => innermost.every((other) => other.jurisdiction === undefined || (jurisdiction !== undefined && liesIn(before.jurisdictions, jurisdiction, other.jurisdiction))))?.to;
      };
      const made = into.flatMap((entry) => (typeof entry.agency === "string" ? [] : stated(entry.agency, entry.agency.jurisdiction === undefined ? before.agencies.find(agency)?.jurisdiction : (entry.agency.jurisdiction ?? undefined))));
      return setOf([
        ...held.flatMap((each) => {
          const receiver = each.agency !== agency ? each.agency : ((each.role === "lead" ? taker(each) : undefined) ?? rest ?? (keep ? agency : undefined));
          return receiver === undefined ? [] : [{ ...each, agency: receiver }];
        }),
        ...made,
      ]);
    }
    case "unify":
      return setOf(holdingsUnified(before, operation));
    case "rename":
    case "transfer":
    case "convert":
    case "restaff":
    case "appoint":
      return setOf(held);
    case "redraw":
      return setOf(holdingsAfterRedraw(before, operation, after));
    case "abolish-level":
      return setOf(holdingsAfterAbolition(before, operation, held));
    case "introduce":
    case "retire":
      return undefined;
  }
}

/** A role in some tasks, all of them, over a place. */
function given(model: Model, agency: string, role: Role, tasks: readonly string[], jurisdiction: string | undefined): Held[] {
  const places = model.jurisdictions.size === 0 ? [""] : leavesOf(model.jurisdictions);
  return tasks.flatMap((named) => {
    const whole: Assignment = { task: named, role, ...(jurisdiction !== undefined && { jurisdiction }), except: [] };
    return leavesOf(model.tasks).flatMap((task) => places.filter((place) => reaches(model, whole, task, place)).map((place) => ({ agency, role, task, place })));
  });
}

function setOf(held: readonly Held[]): Holdings {
  return new Set(held.map(written));
}

/** The holdings without the supports in cells that the same agency leads: an operation may drop those. */
export function withoutLedSupports(holdings: Holdings): string[] {
  return [...holdings].filter((text) => {
    const each = read(text);
    return each.role !== "support" || !holdings.has(written({ ...each, role: "lead" }));
  }).toSorted();
}
