import { draftOf } from "../../src/model/draft.js";
import type { Model } from "../../src/model/model.js";
import { orderedAssignments } from "../../src/model/records.js";
import type { Choices } from "./choices.js";
import { leavesOf } from "./obvious-cover.js";
import { liesIn, randomForce, randomPlace, withRandomAssignments } from "./random-organisation.js";

type Change = (random: Choices, model: Model, fresh: () => string) => Model;

const idsIn = (table: Iterable<{ readonly id: string }>): string[] => [...table].map((record) => record.id);

/** A few changes of any kind, also those that no operation makes, such as a task that moves below another. */
export function randomChange(random: Choices, model: Model, fresh: () => string): Model {
  let changed = model;
  for (let count = random.below(4); count > 0; count -= 1) changed = (random.of(changes) ?? leaveAsIs)(random, changed, fresh);
  return changed;
}

const leaveAsIs: Change = (_random, model) => model;

const reassign: Change = (random, model) => {
  const id = random.of(idsIn(model.agencies));
  if (id === undefined) return model;
  const draft = draftOf(model);
  draft.agencies.replace(id, withRandomAssignments(random, model, id));
  return draft.finish();
};

/** Another superior task, place or agency, or none; never one from its own subtree. */
const move: Change = (random, model) => {
  const kind = random.of(["tasks", "jurisdictions", "agencies"] as const) ?? "tasks";
  const id = random.of(idsIn(model[kind]));
  if (id === undefined) return model;
  const parent = random.chance(70) ? random.of(idsIn(model[kind]).filter((each) => !liesIn(model[kind], each, id))) : undefined;
  const draft = draftOf(model);
  draft[kind].update(id, (record) => {
    if (parent === undefined) delete record.parent;
    else record.parent = parent;
  });
  return draft.finish();
};

const add: Change = (random, model, fresh) => {
  const kind = random.of(["tasks", "jurisdictions", "agencies"] as const) ?? "tasks";
  const [id, parent] = [fresh(), random.chance(70) ? random.of(idsIn(model[kind])) : undefined];
  const under = parent === undefined ? {} : { parent };
  const draft = draftOf(model);
  if (kind === "tasks") draft.tasks.add({ id, title: id, jurisdiction: random.some(idsIn(model.jurisdictions), 1), beneficiaries: [], acts: random.some(idsIn(model.acts), 1), ...under });
  if (kind === "jurisdictions" && model.jurisdictions.size > 0) draft.jurisdictions.add({ id, title: id, level: random.of(idsIn(model.levels)) ?? "", ...under });
  if (kind === "agencies") draft.agencies.add({ id, title: id, branch: "state", staffing: [], assignments: [], ...randomPlace(random, idsIn(model.jurisdictions)), ...under });
  return draft.finish();
};

const removeAgency: Change = (random, model) => {
  const id = random.of(idsIn(model.agencies));
  if (id === undefined) return model;
  const draft = draftOf(model);
  for (const agency of model.agencies) if (agency.parent === id) draft.agencies.update(agency.id, (record) => void delete record.parent);
  for (const post of model.posts) if (post.agency === id) draft.posts.remove(post.id);
  draft.agencies.remove(id);
  return draft.finish();
};

/** Ends a leaf task with all that names it. */
const removeTask: Change = (random, model) => {
  const id = random.of(leavesOf(model.tasks));
  if (id === undefined) return model;
  const draft = draftOf(model);
  for (const agency of model.agencies) {
    const assignments = agency.assignments.filter((each) => each.task !== id).map((each) => ({ ...each, except: each.except.filter((except) => !("task" in except && except.task === id)) }));
    draft.agencies.replace(agency.id, orderedAssignments({ ...agency, assignments }));
  }
  draft.tasks.remove(id);
  return draft.finish();
};

/** Ends a leaf place with all that names it, but never the last place. */
const removePlace: Change = (random, model) => {
  const id = random.of(leavesOf(model.jurisdictions));
  if (id === undefined || model.jurisdictions.size === 1) return model;
  const draft = draftOf(model);
  for (const task of model.tasks) if (task.jurisdiction.includes(id)) draft.tasks.replace(task.id, { ...task, jurisdiction: task.jurisdiction.filter((place) => place !== id) });
  for (const agency of model.agencies) {
    const { jurisdiction, ...rest } = agency;
    const assignments = agency.assignments.filter((each) => each.jurisdiction !== id).map((each) => ({ ...each, except: each.except.filter((except) => !("jurisdiction" in except && except.jurisdiction === id)) }));
    draft.agencies.replace(agency.id, orderedAssignments({ ...rest, ...(jurisdiction !== undefined && jurisdiction !== id && { jurisdiction }), assignments }));
  }
  draft.jurisdictions.remove(id);
  return draft.finish();
};

const changeTask: Change = (random, model) => {
  const id = random.of(idsIn(model.tasks));
  if (id === undefined) return model;
  const draft = draftOf(model);
  draft.tasks.update(id, (task) => {
    if (random.chance(60)) task.jurisdiction = random.some(idsIn(model.jurisdictions), 2);
    else task.acts = random.some(idsIn(model.acts), 2);
  });
  return draft.finish();
};

const changeAgency: Change = (random, model) => {
  const agency = random.of([...model.agencies]);
  if (agency === undefined) return model;
  const draft = draftOf(model);
  const { jurisdiction: _place, ...rest } = agency;
  draft.agencies.replace(agency.id, orderedAssignments({ ...rest, ...randomPlace(random, idsIn(model.jurisdictions)) }));
  return draft.finish();
};

const changePlace: Change = (random, model) => {
  const id = random.of(idsIn(model.jurisdictions));
  if (id === undefined) return model;
  const draft = draftOf(model);
  draft.jurisdictions.update(id, (place) => {
    if (random.chance(50)) place.title = `${place.id}!`;
    else place.level = random.of(idsIn(model.levels)) ?? place.level;
  });
  return draft.finish();
};

const changeAct: Change = (random, model) => {
  const act = random.of([...model.acts]);
  if (act === undefined) return model;
  const draft = draftOf(model);
  draft.acts.replace(act.id, { id: act.id, title: act.title, ...randomForce(random) });
  return draft.finish();
};

const changePost: Change = (random, model) => {
  const post = random.of([...model.posts]);
  if (post === undefined) return model;
  const draft = draftOf(model);
  const agency = random.of(idsIn(model.agencies)) ?? post.agency;
  draft.posts.replace(post.id, { id: post.id, agency, title: post.title, rank: random.of(["head", "deputy"]) ?? "head", ...(random.chance(50) && { holder: "somebody" }) });
  return draft.finish();
};

const changes: readonly Change[] = [reassign, reassign, reassign, move, move, add, removeAgency, removeTask, removePlace, changeTask, changeAgency, changePlace, changeAct, changePost, leaveAsIs];
