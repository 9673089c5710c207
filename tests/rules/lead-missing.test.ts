import { leadMissing } from "../../src/rules/lead-missing.js";
import { places, testRule } from "../support/test-rule.js";

testRule(leadMissing, {
  severity: "error",
  silent: {
    "a task with one lead and no places": "{ tasks: [{ id: t, title: T }], agencies: [{ id: a, title: A, leads: [t] }] }",
    "a sub-task led through its function": "{ tasks: [{ id: f, title: F }, { id: t, parent: f, title: T }], agencies: [{ id: a, title: A, leads: [f] }] }",
    "a contested task": "{ tasks: [{ id: t, title: T }], agencies: [{ id: a, title: A, leads: [t] }, { id: b, title: B, leads: [t] }] }",
    "places that do not require the task": `${places}
tasks: [{ id: t, title: T, jurisdiction: hoi-an }]
agencies: [{ id: a, title: A, jurisdiction: hoi-an, leads: [t] }]`,
    "a lead from above": `${places}
tasks: [{ id: t, title: T, jurisdiction: an-my }]
agencies: [{ id: a, title: A, jurisdiction: quang-nam, leads: [t] }]`,
    "ids that are names of every object": "{ tasks: [{ id: __proto__, title: T }], agencies: [{ id: constructor, title: A, leads: [__proto__] }] }",
  },
  reports: {
    "a task without lead, when there are no places": ["{ tasks: [{ id: t, title: Food safety }] }", "Nobody leads Food safety. [task t]"],
    "a task that is only supported": ["{ tasks: [{ id: t, title: T }], agencies: [{ id: a, title: A, supports: [t] }] }", "Nobody leads T. [task t]"],
    "one place, not each of its communes": [`${places}
tasks: [{ id: t, title: Food safety }]
agencies: [{ id: a, title: A, jurisdiction: hoi-an, leads: [t] }]`, "Nobody leads Food safety in Tam Kỳ. [task t, jurisdiction tam-ky]"],
    "the places and sub-tasks that were left out": [`${places}
tasks: [{ id: f, title: F }, { id: s, parent: f, title: S }, { id: u, parent: f, title: U }]
agencies: [{ id: a, title: A, jurisdiction: quang-nam }]
assignments: [{ agency: a, task: f, role: lead, except: [s, an-my] }]`, "Nobody leads S in Quảng Nam. [task s, jurisdiction quang-nam]", "Nobody leads U in An Mỹ. [task u, jurisdiction an-my]"],
    "a function, when all its sub-tasks lack a lead": ["{ tasks: [{ id: f, title: F }, { id: s, parent: f, title: S }, { id: u, parent: f, title: U }] }", "Nobody leads F. [task f]"],
    "every task of several fields as one": [`${places}
tasks: [{ id: f, title: F }, { id: g, title: G }]`, "Nobody leads any task in Quảng Nam. [jurisdiction quang-nam]"],
    "only the required part of a place, by the place's name, with the places that require it": [`${places}
tasks: [{ id: t, title: T, jurisdiction: [an-my, hoi-an] }]
agencies: [{ id: a, title: A, jurisdiction: hoi-an, leads: [t] }]`, "Nobody leads T in Tam Kỳ (An Mỹ). [task t, jurisdiction tam-ky]"],
  },
});
