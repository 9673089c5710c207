import { listIn } from "../model/list-in.js";
import { treeOf, upward } from "../model/tree.js";
import type { Candidate } from "./candidate.js";
import type { LedTasks } from "./led-tasks.js";
import { meetingOf } from "./meeting.js";

/** Whom more than this part of the tasks of a model serve, once they are more than a few, are everybody. */
const [few, everybody] = [10, 0.1];

/** Tasks of one field that serve the same beneficiaries, led by different agencies in places that meet: overlap. */
export function sameBeneficiaries(led: LedTasks, left: ReadonlySet<number>): Candidate[] {
  const { model } = led;
  const tree = treeOf(model.tasks);
  const [byFieldAndTag, byTag] = [new Map<string, number[]>(), new Map<string, number>()];
  for (const slot of led.slots) {
    const task = model.tasks.at(slot);
    if (!task || left.has(slot)) continue;
    const field = [...upward(tree, slot)].at(-1) ?? slot;
    for (const tag of new Set(task.beneficiaries)) {
      const key = JSON.stringify([field, tag]);
      listIn(byFieldAndTag, key).push(slot);
      byTag.set(tag, (byTag.get(tag) ?? 0) + 1);
    }
  }
  const most = Math.max(few, model.tasks.size * everybody);
  const found = new Map<string, Candidate>();
  for (const [key, tasks] of byFieldAndTag) {
    const [, tag] = JSON.parse(key) as [number, string]; // As it was written above.
    if (tasks.length < 2 || (byTag.get(tag) ?? 0) > most) continue;
    const meeting = meetingOf(led, tasks.map((task) => [task]));
    if (!meeting || meeting.tasks.length < 2) continue;
    // Two names for the same people give one group.
    found.set(meeting.tasks.join(" "), { grade: "overlap", foundBy: "beneficiaries", score: 0.5, meeting });
  }
  return [...found.values()];
}
