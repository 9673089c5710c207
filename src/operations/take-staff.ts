import type { Problem } from "../findings/wording.js";
import type { Staffing } from "../model/agency.js";
import { present } from "../model/present.js";
import { staffBeyond, staffUnclear } from "./split-reasons.js";
import { sumStaff } from "./staff.js";

const sameLine = (a: Staffing, b: Staffing): boolean => a.category === b.category && a.funding === b.funding;

/**
 * Takes stated staff out of what an agency has, one statement after the other, by category and funding. A bare number is of the
 * only category there is.
 */
export class StaffTaking {
  private left: Staffing[];
  readonly problems: Problem[] = [];

  constructor(
    private readonly agency: string,
    private readonly has: readonly Staffing[],
  ) {
    this.left = sumStaff(has);
  }

  /** The staff that goes. */
  take(stated: number | readonly Staffing[]): Staffing[] {
    if (typeof stated !== "number") return sumStaff(stated).flatMap((each) => this.takeLine(each));
    const [only] = this.left;
    const lines = sumStaff(this.has).length;
    if (lines > 1) this.problems.push(staffUnclear(this.agency, lines));
    const { filled: _, ...line } = only ?? { quota: 0 };
    return lines > 1 ? [] : this.takeLine({ ...line, quota: stated });
  }

  /** What nobody took. */
  rest(): Staffing[] {
    return this.left;
  }

  private takeLine(stated: Staffing): Staffing[] {
    const line = this.left.find((each) => sameLine(each, stated));
    const quota = line?.quota ?? 0;
    if (stated.quota > quota || (stated.filled ?? 0) > (line?.filled ?? Infinity)) {
      this.problems.push(staffBeyond(this.agency, stated.category, stated.funding, Math.max(stated.quota, stated.filled ?? 0), stated.quota > quota ? quota : (line?.filled ?? 0)));
      return [];
    }
    if (!line || stated.quota === 0) return [];
    if (stated.quota === quota) {
      this.left = this.left.filter((each) => each !== line);
      return [stated.filled === undefined ? line : stated];
    }
    const { filled: _, ...rest } = { ...line, quota: quota - stated.quota };
    const filled = line.filled === undefined || stated.filled === undefined ? undefined : line.filled - stated.filled;
    this.left = this.left.map((each) => (each === line ? present({ ...rest, filled }) : each));
    return [stated];
  }
}
