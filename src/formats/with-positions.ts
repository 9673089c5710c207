import type { Finding } from "../findings/finding.js";
import type { Plan } from "../scenario/plan-result.js";
import { type PositionOf, readData } from "./read-data.js";
import type { ReadOptions } from "./read-model.js";

/**
 * A plan in which every reason for a refusal says the line and column of its operation, beside the path that `plan` gives.
 *
 * @param plan what `plan` returned
 * @param text the text from which the scenario was read
 * @param options name of the file, size limit; as for `readScenario`
 * @returns the plan with `source: { file, line, column, path }` in `steps[…].refused`; all else is the same
 * @example
 * const told = withPositions(plan(model, scenario), text, { file: "scenario.yaml" });
 */
export function withPositions(plan: Plan, text: string, { file, maxSize }: Pick<ReadOptions, "file" | "maxSize"> = {}): Plan {
  if (!plan.steps.some(({ refused }) => refused)) return plan;
  const read = readData(text, maxSize === undefined ? {} : { maxSize });
  if (!read.ok) return plan;
  const placed = (finding: Finding): Finding => ({ ...finding, ...(finding.source && { source: { ...(file !== undefined && { file }), ...positionOf(finding.source.path, read.positionOf), path: finding.source.path } }) });
  return { ...plan, steps: plan.steps.map((step) => ({ ...step, ...(step.refused && { refused: step.refused.map(placed) }) })) };
}

/** The position of an operation, from a path such as `steps[3].do[2]`. */
function positionOf(path: string, positionOfPath: PositionOf): ReturnType<PositionOf> {
  return positionOfPath([...path.matchAll(/[a-z]+|\d+/g)].map(([part]) => (/\d/.test(part) ? Number(part) : part)));
}
