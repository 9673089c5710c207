import { outsideJurisdiction } from "../../src/rules/outside-jurisdiction.js";
import { places, testRule } from "../support/test-rule.js";

const agency = "agencies: [{ id: a, title: Health Office, jurisdiction: tam-ky }]";
const task = `${places}
tasks: [{ id: t, title: Food safety }, { id: u, parent: t, title: U }]`;

testRule(outsideJurisdiction, {
  severity: "warning",
  silent: {
    "a lead over its own place": `${task}
agencies: [{ id: a, title: A, jurisdiction: tam-ky, leads: [t] }]`,
    "a lead over a part of its place": `${task}
${agency}
assignments: [{ agency: a, task: t, role: lead, jurisdiction: an-my }]`,
    "an agency that reaches everywhere": `${task}
agencies: [{ id: a, title: A }]
assignments: [{ agency: a, task: t, role: lead, jurisdiction: an-my }]`,
    "another role elsewhere": `${task}
${agency}
assignments: [{ agency: a, task: t, role: support, jurisdiction: hoi-an }]`,
    "a larger place whose other parts are left out": `${task}
${agency}
assignments: [{ agency: a, task: t, role: lead, jurisdiction: quang-nam, except: [hoi-an] }]`,
  },
  reports: {
    "a lead in another place": [`${task}
${agency}
assignments: [{ agency: a, task: t, role: lead, jurisdiction: hoi-an }]`, "Health Office leads Food safety in Hội An, beyond its own place Tam Kỳ. [task t, jurisdiction hoi-an, agency a]"],
    "a lead in a larger place": [`${task}
${agency}
assignments: [{ agency: a, task: t, role: lead, jurisdiction: quang-nam, except: [an-my] }]`, "Health Office leads Food safety in Quảng Nam, beyond its own place Tam Kỳ. [task t, jurisdiction quang-nam, agency a]"],
    "a lead everywhere": [`${task}
${agency}
assignments: [{ agency: a, task: t, role: lead, jurisdiction: null }]`, "Health Office leads Food safety in all places, beyond its own place Tam Kỳ. [task t, agency a]"],
    "the same lead once, however many exceptions it is cut by": [`${task}
${agency}
assignments: [{ agency: a, task: t, role: lead, jurisdiction: quang-nam, except: [u] }, { agency: a, task: t, role: lead, jurisdiction: quang-nam }]`, "Health Office leads Food safety in Quảng Nam, beyond its own place Tam Kỳ. [task t, jurisdiction quang-nam, agency a]"],
  },
});
