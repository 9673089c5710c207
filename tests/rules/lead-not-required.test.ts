import { leadNotRequired } from "../../src/rules/lead-not-required.js";
import { places, testRule } from "../support/test-rule.js";

const task = `${places}
tasks: [{ id: f, title: Food }, { id: t, parent: f, title: Licences, jurisdiction: tam-ky }, { id: u, parent: f, title: Checks, jurisdiction: an-my }]`;

testRule(leadNotRequired, {
  severity: "info",
  silent: {
    "a lead that is required in a part of its place": `${task}
agencies: [{ id: a, title: A, jurisdiction: quang-nam, leads: [u] }]`,
    "a lead of a function of which one sub-task is required": `${task}
agencies: [{ id: a, title: A, jurisdiction: tan-thanh, leads: [f] }]`,
    "another role": `${task}
agencies: [{ id: a, title: A, jurisdiction: hoi-an, supports: [t] }]`,
    "a task that is required everywhere": "{ tasks: [{ id: t, title: T }], agencies: [{ id: a, title: A, leads: [t] }] }",
  },
  reports: {
    "a lead in a place that does not require the task": [`${task}
agencies: [{ id: a, title: Health, jurisdiction: hoi-an, leads: [t] }]`, "Health leads Licences in Hội An, where the task is not required. [task t, jurisdiction hoi-an, agency a]"],
    "a lead whose required places are left out": [`${task}
agencies: [{ id: a, title: Health, jurisdiction: quang-nam }]
assignments: [{ agency: a, task: t, role: lead, except: [tam-ky] }]`, "Health leads Licences in Quảng Nam, where the task is not required. [task t, jurisdiction quang-nam, agency a]"],
    "a lead whose required sub-task is left out": [`${task}
agencies: [{ id: a, title: Health, jurisdiction: tan-thanh }]
assignments: [{ agency: a, task: f, role: lead, except: [t] }]`, "Health leads Food in Tân Thạnh, where the task is not required. [task f, jurisdiction tan-thanh, agency a]"],
    "two such leads of one agency in one place, once": [`${task}
agencies: [{ id: a, title: Health, jurisdiction: hoi-an, leads: [f] }]
assignments: [{ agency: a, task: f, role: lead, except: [t] }]`, "Health leads Food in Hội An, where the task is not required. [task f, jurisdiction hoi-an, agency a]"],
  },
});
