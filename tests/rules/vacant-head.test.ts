import { vacantHead } from "../../src/rules/vacant-head.js";
import { testRule } from "../support/test-rule.js";

const agency = "agencies: [{ id: a, title: Department of Health }]";

testRule(vacantHead, {
  severity: "warning",
  silent: {
    "a head post that somebody holds": `${agency}
posts: [{ id: p, agency: a, title: Director, rank: head, holder: person-17 }]`,
    "another post that is vacant": `${agency}
posts: [{ id: p, agency: a, title: Deputy director, rank: deputy }, { id: q, agency: a, title: Clerk }]`,
  },
  reports: {
    "a head post that nobody holds": [`${agency}
posts: [{ id: p, agency: a, title: Director, rank: head }]`, "Department of Health has no head: the post Director is vacant. [post p, agency a]"],
    "a holder left empty": [`${agency}
posts: [{ id: p, agency: a, title: Director, rank: head, holder: null }]`, "Department of Health has no head: the post Director is vacant. [post p, agency a]"],
  },
});
