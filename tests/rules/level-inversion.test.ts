import { expect, it } from "vitest";
import { check } from "../../src/rules/check.js";
import { levelInversion } from "../../src/rules/level-inversion.js";
import { modelOf, places, testRule } from "../support/test-rule.js";

testRule(levelInversion, {
  severity: "warning",
  silent: {
    "a subordinate of a lower level": `${places}
agencies: [{ id: a, title: A, jurisdiction: quang-nam }, { id: b, title: B, jurisdiction: an-my, parent: a }]`,
    "a subordinate of the same level": `${places}
agencies: [{ id: a, title: A, jurisdiction: tam-ky }, { id: b, title: B, jurisdiction: hoi-an, parent: a }]`,
    "agencies without a place": `${places}
agencies: [{ id: a, title: A }, { id: b, title: B, jurisdiction: an-my, parent: a }, { id: c, title: C, parent: b }]`,
  },
  reports: {
    "a superior of a lower level": [`${places}
agencies: [{ id: a, title: Ward Committee, jurisdiction: an-my }, { id: b, title: Health Centre, jurisdiction: tam-ky, parent: a }]`, "Health Centre (level District) is subordinate to Ward Committee, of the lower level Commune. [agency b]"],
  },
});

it("has looked at nothing where no agency and superior have places", () => {
  const model = modelOf("agencies: [{ id: a, title: A }, { id: b, title: B, parent: a }]");
  expect(check(model).checked.rules["level-inversion"]).toEqual({ looked: 0, found: 0 });
});
