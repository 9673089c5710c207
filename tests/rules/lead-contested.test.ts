import { leadContested } from "../../src/rules/lead-contested.js";
import { places, testRule } from "../support/test-rule.js";

const many = Array.from({ length: 13 }, (_, index) => `a${String(index).padStart(2, "0")}`);

testRule(leadContested, {
  severity: "error",
  silent: {
    "a task without lead": "{ tasks: [{ id: t, title: T }] }",
    "one lead and a support": "{ tasks: [{ id: t, title: T }], agencies: [{ id: a, title: A, leads: [t] }, { id: b, title: B, supports: [t] }] }",
    "the same agency twice": `
tasks: [{ id: f, title: F }, { id: t, parent: f, title: T }]
agencies: [{ id: a, title: A, leads: [f, t] }]
assignments: [{ agency: a, task: t, role: lead }]`,
    "a lead in each place": `${places}
tasks: [{ id: t, title: T }]
agencies: [{ id: a, title: A, jurisdiction: tam-ky, leads: [t] }, { id: b, title: B, jurisdiction: hoi-an, leads: [t] }]`,
    "a part that the larger lead leaves out": `${places}
tasks: [{ id: t, title: T }]
agencies: [{ id: a, title: A, jurisdiction: quang-nam }, { id: b, title: B, jurisdiction: hoi-an, leads: [t] }]
assignments: [{ agency: a, task: t, role: lead, except: [hoi-an] }]`,
    "two leads where the task is not required": `${places}
tasks: [{ id: t, title: T, jurisdiction: tam-ky }]
agencies: [{ id: a, title: A, jurisdiction: quang-nam, leads: [t] }, { id: b, title: B, jurisdiction: hoi-an, leads: [t] }]`,
  },
  reports: {
    "two leads, by id": ["{ tasks: [{ id: t, title: Food safety }], agencies: [{ id: b, title: Health, leads: [t] }, { id: a, title: Trade, leads: [t] }] }", "Food safety is led by 2 agencies: Trade, Health. [task t, agency a, agency b]"],
    "a lead of a function and another of its sub-task": [`
tasks: [{ id: f, title: F }, { id: s, parent: f, title: S }, { id: u, parent: f, title: U }]
agencies: [{ id: a, title: A, leads: [f] }, { id: b, title: B, leads: [s] }]`, "S is led by 2 agencies: A, B. [task s, agency a, agency b]"],
    "the places that two leads share, as one": [`${places}
tasks: [{ id: t, title: T }]
agencies: [{ id: a, title: A, jurisdiction: quang-nam, leads: [t] }, { id: b, title: B, jurisdiction: tam-ky, leads: [t] }]`, "T is led by 2 agencies in Tam Kỳ: A, B. [task t, jurisdiction tam-ky, agency a, agency b]"],
    "each set of agencies apart": [`${places}
tasks: [{ id: t, title: T }]
agencies:
  - { id: a, title: A, jurisdiction: quang-nam, leads: [t] }
  - { id: b, title: B, jurisdiction: tam-ky, leads: [t] }
  - { id: c, title: C, jurisdiction: an-my, leads: [t] }`, "T is led by 3 agencies in An Mỹ: A, B, C. [task t, jurisdiction an-my, agency a, agency b, agency c]", "T is led by 2 agencies in Tân Thạnh: A, B. [task t, jurisdiction tan-thanh, agency a, agency b]"],
    "every task of several fields": ["{ tasks: [{ id: f, title: F }, { id: g, title: G }], agencies: [{ id: a, title: A, leads: [f, g] }, { id: b, title: B, leads: [f, g] }] }", "Every task is led by 2 agencies: A, B. [agency a, agency b]"],
    "more than ten agencies by the first ten": [`{ tasks: [{ id: t, title: T }], agencies: [${many.map((id) => `{ id: ${id}, title: ${id}, leads: [t] }`).join(", ")}] }`, `T is led by 13 agencies: ${many.slice(0, 10).join(", ")} and 3 more. [task t, ${many.map((id) => `agency ${id}`).join(", ")}]`],
  },
});
