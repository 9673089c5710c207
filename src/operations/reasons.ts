import type { Problem } from "../findings/wording.js";
import type { Role } from "../model/assignment.js";
import { named, shown } from "../model/input-problems.js";
import { inPlace, namedList, refusal, type Suggestions } from "./refusal.js";

/** One agency cannot be merged with itself alone. */
export function mergedWithItself(agency: string): Problem {
  return refusal("merge-with-itself", [{ agency }], { agency },
    `${named(agency)} would be merged with itself alone: name a second agency, or a new one in \`into\`.`);
}

/** An agency named to receive something is itself ending in this operation. */
export function receiverEnds(agency: string): Problem {
  return refusal("receiver-ends", [{ agency }], { agency },
    `${named(agency)} ends in this operation, so it cannot receive anything: name an agency that lives on.`);
}

/** A lead that no clause gives to anybody. */
export function leadWithoutReceiver(agency: string, task: string, jurisdiction: string | undefined): Problem {
  return refusal("lead-without-receiver", [{ task }, { jurisdiction }, { agency }], { agency, task, jurisdiction },
    `${named(agency)} leads ${named(task)}${inPlace(jurisdiction)}, and nobody receives it: name a receiver in \`to\` or \`tasks\`, or end the lead in \`ends\`.`);
}

/** A lead whose only holder would lose it. */
export function onlyLead(agency: string, task: string, jurisdiction: string | undefined): Problem {
  return refusal("only-lead", [{ task }, { jurisdiction }, { agency }], { agency, task, jurisdiction },
    `${named(agency)} alone leads ${named(task)}${inPlace(jurisdiction)}: say in \`to\` who leads it then.`);
}

/** Two clauses say where one lead goes. */
export function namedTwice(agency: string, task: string): Problem {
  return refusal("task-named-twice", [{ task }, { agency }], { agency, task },
    `Two clauses say what becomes of the lead of ${named(agency)} in ${named(task)}: name the task once, in \`tasks\` or in \`ends\`.`);
}

/** Something that ends leaves subordinates, or staff, without a receiver. */
export function leftBehind(agency: string, what: "subordinates" | "staff", count: number, suggestions?: Suggestions): Problem {
  const [they, them] = count === 1 ? ["a subordinate agency", "it"] : [`${count} subordinate agencies`, "them"];
  return refusal(`${what}-without-receiver`, [{ agency }], { agency, count },
    what === "staff"
      ? `${named(agency)} has a quota of ${count} staff that nobody receives: name a receiver in \`to\`, or move the staff before.`
      : `${named(agency)} has ${they} that nobody receives: name the new superior in \`subordinates\`, or transfer ${them} before.`,
    suggestions);
}

/** An agency would stand under itself. */
export function superiorCycle(agency: string, superior: string, suggestions?: Suggestions): Problem {
  return refusal("superior-cycle", [{ agency }], { agency, superior },
    agency === superior
      ? `${named(agency)} cannot be its own superior: choose another one.`
      : `${named(agency)} cannot be subordinate to ${named(superior)}, which stands below it: choose a superior outside its own subordinates.`,
    suggestions);
}

/** The survivor of a merger is below an agency that follows one of the merged ones to it. */
export function mergerCycle(survivor: string, superior: string, suggestions?: Suggestions): Problem {
  return refusal("superior-cycle", [{ agency: survivor }], { agency: survivor, superior, follows: true },
    `${named(survivor)} would be subordinate to ${named(superior)}, which follows a merged agency and would be subordinate to ${named(survivor)}: give one of them another superior first.`, suggestions);
}

/** A role would move from an agency to the same agency. */
export function movedToItself(agency: string): Problem {
  return refusal("moved-to-itself", [{ agency }], { agency },
    `${named(agency)} stands in \`from\` and in \`to\`, so nothing would move: name another agency in one of them.`);
}

/** The role that moves is also the one to be kept. */
export function keepsTheSame(agency: string, role: Role): Problem {
  return refusal("role-kept", [{ agency }], { agency, role },
    `${named(agency)} cannot give up the role ${role} and keep it: name another role in \`keep\`.`);
}

/** `from` does not hold what it should give. */
export function notHeld(agency: string, task: string, role: Role, jurisdiction: string | undefined): Problem {
  return refusal("not-held", [{ task }, { jurisdiction }, { agency }], { agency, task, role, jurisdiction },
    `${named(agency)} ${role === "lead" ? "does not lead" : `does not hold the role ${role} in`} ${named(task)}${inPlace(jurisdiction)}, so there is nothing to move.`);
}

/** What the new agency of a merger should inherit differs between its sources. */
export function sourcesDiffer(field: "parent" | "jurisdiction" | "kind" | "branch", values: readonly (string | undefined)[], agency: string, suggestions: Suggestions): Problem {
  return refusal("sources-differ", [{ agency }], { agency, field, values: values.map((each) => each ?? null) },
    `The merged agencies differ in \`${field}\` (${namedList(values)}): state \`${field}\` of ${named(agency)}.`, suggestions);
}

/** A required cell that was led would be led by nobody. */
export function leadLost(task: string, jurisdiction: string | undefined, former: readonly string[], cells: number, op: string): Problem {
  return refusal("lead-lost", [{ task }, { jurisdiction }, ...former.map((agency) => ({ agency }))], { task, jurisdiction, former, cells, op },
    `Nobody would lead ${named(task)}${inPlace(jurisdiction)}, led by ${former.map(named).join(", ")} before: ${op === "redraw" ? "give the place another `parent`, or `reassign` the lead before" : "say who receives it, or that it ends"}.`);
}

/** Staff in and staff out do not agree. */
export function staffNotConserved(category: string, funding: string, before: number, after: number): Problem {
  return refusal("staff-not-conserved", [], { category, funding, before, after },
    `The staffing quota${category && ` of ${shown(category)}`}${funding && ` paid from ${shown(funding)}`} would change from ${before} to ${after} without saying so.`);
}

/** A sum of quotas that a whole number cannot hold. */
export function staffTooLarge(): Problem {
  return refusal("staff-too-large", [], {}, "The staffing quotas would add up to more than a whole number can hold safely.");
}
