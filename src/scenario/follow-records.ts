import { identityOf } from "../findings/finding.js";
import type { Problem } from "../findings/wording.js";
import type { Day } from "../model/date.js";
import type { Kind, Records } from "../model/model.js";
import type { Table } from "../model/table.js";
import { judgeRecord } from "../rules/judge.js";
import { type Comparison, type Difference, recheckRecords } from "../rules/recheck.js";
import type { Look, RecordRule } from "../rules/rule.js";

/** Follows what the rules on single records find, from version to version, by identity. It holds only what is open. */
export class RecordFollower {
  private readonly open = new Map<string, Problem>();

  constructor(
    private readonly rules: readonly RecordRule[],
    look: Look,
  ) {
    for (const rule of rules) {
      const table = look.model[rule.each] as Table<Records[Kind]>;
      table.forEach((record) => {
        for (const problem of judgeRecord(rule, record, look)) this.open.set(identityOf(problem), problem);
      });
    }
  }

  /** Goes to the next version, whose first day is given; `closed` are the problems that ended, with their days. */
  advance(day: Day, comparison: Comparison): Difference & { readonly closed: readonly Problem[] } {
    const { introduced, resolved } = recheckRecords(this.rules, comparison);
    const closed: Problem[] = [];
    for (const problem of resolved) {
      const identity = identityOf(problem);
      closed.push({ ...(this.open.get(identity) ?? problem), until: day });
      this.open.delete(identity);
    }
    for (const problem of introduced) this.open.set(identityOf(problem), { ...problem, from: day });
    return { introduced, resolved, closed };
  }

  /** The problems that are open. */
  openProblems(): Problem[] {
    return [...this.open.values()];
  }
}
