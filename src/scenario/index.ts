/**
 * How an organisation changes: operations that are applied at once, and scenarios, whose dated steps are planned and proved. What it is, and how it is judged, is in `polity`.
 *
 * @module
 */
export type { NewAgencyLiteral, NewTaskLiteral, OperationOf, TakeLiteral, WithNew } from "../operations/literal.js";
export type { OperationDefinition } from "../operations/operation.js";
export { type Operation, type OperationInput, operations } from "../operations/registry.js";

export { type Applied, apply, type ApplyOptions } from "./apply.js";
export { defineScenario, type ScenarioLiteral } from "./define.js";
export { digestOf } from "./digest.js";
export { parseScenario } from "./parse-scenario.js";
export { plan, type PlanOptions, type PlanProgress } from "./plan.js";
export type { CountLine, Counts, DateOutcome, Disposition, Plan, Proof, StepOutcome } from "./plan-result.js";
export { type Need, type Scenario, scenarioData, type Step } from "./scenario.js";
export type { ScenarioInput } from "./scenario-input.js";
