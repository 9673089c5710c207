import { escapeTerminal } from "../report/index.js";
import type { PlanProgress } from "../scenario/index.js";
import { progress } from "./progress.js";
import type { Words } from "./words.js";

const longestStep = 60;

/** Tells how far a plan is; the account at the end is one piece of work. */
export function planProgress(words: Words): (at: PlanProgress) => void {
  return ({ step, done, of }) => {
    if (step === undefined) progress.say(words.accounting);
    else progress.say(words.planning(escapeTerminal(step.length > longestStep ? `${step.slice(0, longestStep)}…` : step), Math.floor((100 * done) / of)));
  };
}
