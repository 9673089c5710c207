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
posts: [{ id: p, agency: a, title: Director, rank: head }]`, "The head post Director of Department of Health is vacant. [post p, agency a]"],
    "a second head post, as after a merger": [`${agency}
posts: [{ id: p, agency: a, title: Director of Construction, rank: head }, { id: q, agency: a, title: Director of Transport, rank: head, holder: person-17 }]`, "The head post Director of Construction of Department of Health is vacant. [post p, agency a]"],
    "a holder left empty": [`${agency}
posts: [{ id: p, agency: a, title: Director, rank: head, holder: null }]`, "The head post Director of Department of Health is vacant. [post p, agency a]"],
  },
});
