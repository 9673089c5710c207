/**
 * What an organisation is, as data, and how it is judged: who leads what, where nobody does, and where several do. What changes it is in `polity/scenario`.
 * Bad data gives a `Result` with findings; questions give plain values; only a wrong call by the programmer throws, a `PolityError`.
 *
 * @module
 */
export { type Finding, type Facts, type Ref, type RefKind, type Severity, type Source, identityOf } from "./findings/finding.js";
export type { Language, LanguagePack, LanguageTag, Named, Sentences } from "./findings/language.js";
export { PolityError, type Result, unwrap } from "./findings/result.js";
export type { InEach, Wording } from "./findings/wording.js";

export type { Act } from "./model/act.js";
export type { Agency, Branch, Leaders, Staffing } from "./model/agency.js";
export type { Assignment, Except, Role } from "./model/assignment.js";
export { dataOf, type ModelData } from "./model/data-of.js";
export type { Day } from "./model/date.js";
export { defineModel } from "./model/define.js";
export type { Event, EventParty, MovedLead, ResolvedDuplicate } from "./model/event.js";
export type { ModelInput } from "./model/model-input.js";
export type { Jurisdiction } from "./model/jurisdiction.js";
export type { Level } from "./model/level.js";
export { type Descent, type LineageKind, predecessorsOf, successorsOf } from "./model/lineage.js";
export type { ModelLiteral } from "./model/literal.js";
export type { Link } from "./model/link.js";
export type { Accepted, Heading, Ids, Kind, Model, Records, Tables } from "./model/model.js";
export { parseModel } from "./model/parse.js";
export { applyPatches, type Patch } from "./model/patches.js";
export type { Post } from "./model/post.js";
export type { ReferenceName } from "./model/references.js";
export { type RecordChange, Table } from "./model/table.js";
export type { Task } from "./model/task.js";
export { type Text, textIn } from "./model/text.js";

export { childrenOf, leadsOf, type Referrer, referringTo, assignmentsOf } from "./coverage/questions.js";

export { check, type Checked, type CheckOptions, type CheckResult, type RuleTally } from "./rules/check.js";
export { rules } from "./rules/registry.js";
export { type CellRule, defineRule, type Judgement, type Look, type ModelRule, type Path, type RecordRule, type Rule } from "./rules/rule.js";
export type { RuleOptions } from "./rules/select.js";
