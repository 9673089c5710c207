import { idleAgency } from "../../src/rules/idle-agency.js";
import { testRule } from "../support/test-rule.js";

testRule(idleAgency, {
  severity: "warning",
  silent: {
    "an agency that leads": "{ tasks: [{ id: t, title: T }], agencies: [{ id: a, title: A, leads: [t] }] }",
    "an agency with any other role": "{ tasks: [{ id: t, title: T }], agencies: [{ id: a, title: A }], assignments: [{ agency: a, task: t, role: advise }] }",
    "an agency that only has subordinates": "{ tasks: [{ id: t, title: T }], agencies: [{ id: ministry, title: Ministry }, { id: a, title: A, parent: ministry, leads: [t] }] }",
  },
  reports: {
    "an agency without task and subordinate": [`
tasks: [{ id: t, title: T }]
agencies: [{ id: ministry, title: Ministry }, { id: inspection, title: Inspection, parent: ministry, leads: [t] }, { id: bureau, title: Bureau, parent: ministry }]`, "Bureau has no task and no subordinate. [agency bureau]"],
    "an agency whose posts and links are all it has": [`
agencies: [{ id: a, title: A, staffing: 3 }]
posts: [{ id: p, agency: a, title: Head, rank: head, holder: x }]
links: [{ from: a, to: a, kind: guides }]`, "A has no task and no subordinate. [agency a]"],
  },
});
