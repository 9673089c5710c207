import * as z from "zod/mini";
import type { Agency, Staffing } from "../model/agency.js";
import { Id } from "../model/id.js";
import type { Model } from "../model/model.js";
import { present } from "../model/present.js";
import { Tag } from "../model/tag.js";
import { namedRecords, unknownRecords } from "./named-records.js";
import { defineOperation, existing } from "./operation.js";
import { movedToItself } from "./reasons.js";
import { noSuchStaff, staffUnclear, tooFewStaff } from "./restaff-reasons.js";
import type { Reason } from "./refusal.js";
import { sumStaff } from "./staff.js";

const schema = z
  .strictObject({ op: z.literal("restaff"), from: z.optional(Id), to: z.optional(Id), category: z.nullish(Tag), funding: z.nullish(Tag), quota: z.int().check(z.minimum(1)) })
  .check(
    z.superRefine(({ from, to }, context) => {
      if (from === undefined && to === undefined) context.addIssue({ code: "custom", params: { code: "one-field-needed", fields: "from, to" } });
    }),
  );
type Restaff = z.output<typeof schema>;

const fields = { from: "agency", to: "agency" } as const;

/** The lines of staff that are meant: a category or funding left out is any, `null` is that of lines which state none. */
function linesMeant({ category, funding }: Restaff, { staffing }: Agency): Staffing[] {
  const fits = (wanted: string | null | undefined, stated: string | undefined): boolean => wanted === undefined || wanted === (stated ?? null);
  return sumStaff(staffing).filter((line) => line.quota > 0 && fits(category, line.category) && fits(funding, line.funding));
}

/** Moves authorised posts between agencies, cuts them or adds new ones (điều chuyển, cắt giảm, giao thêm biên chế). */
export const restaff = defineOperation({
  op: "restaff",
  schema,
  mentions: (operation) => ({ names: namedRecords(operation, fields) }),
  *check(operation, model) {
    const { from, to } = operation;
    yield* unknownRecords(model, operation, fields);
    if (from !== undefined && from === to) yield movedToItself(from);
    yield* lineReasons(operation, model);
  },
  run(draft, operation) {
    const { from, to, quota } = operation;
    const [source, receiver] = [from, to].map((id) => (id === undefined ? undefined : existing(draft.agencies.get(id))));
    const giving = source ?? existing(receiver);
    const [line] = linesMeant(operation, giving);
    const kind = line ?? { category: operation.category ?? undefined, funding: operation.funding ?? undefined };
    const part: Staffing = present({ category: kind.category, funding: kind.funding, quota });
    // Persons go only where posts for them no longer remain.
    const left = (line?.quota ?? 0) - quota;
    const persons = line?.filled === undefined ? undefined : Math.min(quota, Math.max(0, line.filled - left));
    if (source) {
      const rest: Staffing = present({ ...part, quota: left, filled: line?.filled === undefined ? undefined : line.filled - (persons ?? 0) });
      const staffing = sumStaff(source.staffing).flatMap((each) => (each.category !== part.category || each.funding !== part.funding ? [each] : left > 0 || rest.filled ? [rest] : []));
      draft.agencies.replace(source.id, { ...source, staffing });
    }
    if (receiver) {
      // New posts are nobody's yet; posts that move bring the persons that go, if these are known.
      const filled = source ? persons : line?.filled === undefined ? undefined : 0;
      draft.agencies.replace(receiver.id, { ...receiver, staffing: sumStaff([...receiver.staffing, present({ ...part, filled })]) });
    }
    const restaffed = [source, receiver].flatMap((agency) => {
      if (!agency) return [];
      const before = sumStaff(agency.staffing).find((each) => each.category === part.category && each.funding === part.funding)?.quota ?? 0;
      return present({ agency: agency.id, category: part.category, funding: part.funding, before, after: agency === source ? left : before + quota });
    });
    const ids = [from, to].flatMap((id) => id ?? []);
    return {
      from: ids.map((agency) => (ids.length > 1 ? { agency, into: agency } : { agency })),
      to: ids.map((agency) => ({ agency })),
      restaffed,
      staff: source && receiver ? [] : [source ? { ...part, quota: -quota } : part],
    };
  },
});

/** Which posts are meant must be clear, and there must be so many. */
function* lineReasons(operation: Restaff, model: Model): Generator<Reason> {
  const { from, to, quota } = operation;
  const agency = model.agencies.get(from ?? to ?? "");
  if (!agency) return;
  const lines = linesMeant(operation, agency);
  const [line] = lines;
  const naming = ({ category, funding }: Staffing): Restaff => ({ ...operation, category: category ?? null, funding: funding ?? null });
  if (lines.length > 1) yield staffUnclear(agency.id, lines, lines.filter((each) => from === undefined || each.quota >= quota).map((each) => [naming(each)]));
  else if (from !== undefined && !line) yield noSuchStaff(agency.id, sumStaff(agency.staffing).filter((each) => each.quota > 0), (each) => [naming(each)], quota);
  else if (from !== undefined && line && line.quota < quota) yield tooFewStaff(agency.id, line, quota, [[{ ...operation, quota: line.quota }]]);
}
