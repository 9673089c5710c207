import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { identityOf, idOfRef, kindOfRef, type Severity } from "../../src/findings/finding.js";
import { unwrap } from "../../src/findings/result.js";
import type { Model } from "../../src/model/model.js";
import { parseModel } from "../../src/model/parse.js";
import { check, type CheckResult } from "../../src/rules/check.js";
import { rules } from "../../src/rules/registry.js";
import type { Rule } from "../../src/rules/rule.js";
import { vi } from "../../src/vi/index.js";
import type { Language } from "../../src/findings/language.js";

/** The model of a few lines of YAML; version and title are added. */
export function modelOf(yaml: string): Model {
  return unwrap(parseModel({ polity: 1, title: "Test", ...(parse(yaml) as object) }));
}

/** Three levels and five places, for tests that need some: Quảng Nam with Tam Kỳ (communes An Mỹ, Tân Thạnh) and Hội An. */
export const places = `
levels: [{ id: province, title: Province }, { id: district, title: District }, { id: commune, title: Commune }]
jurisdictions:
  - { id: quang-nam, level: province, title: Quảng Nam }
  - { id: tam-ky, level: district, parent: quang-nam, title: Tam Kỳ }
  - { id: an-my, level: commune, parent: tam-ky, title: An Mỹ }
  - { id: tan-thanh, level: commune, parent: tam-ky, title: Tân Thạnh }
  - { id: hoi-an, level: district, parent: quang-nam, title: Hội An }
`;

/** What a rule must say of a model: its sentences in English, each followed by the ids it points at. */
export type Reported = readonly [yaml: string, ...sentences: string[]];

/** Tables of models on which a rule is silent, and on which it reports; and what holds for every rule. */
export function testRule(rule: Rule, tables: { readonly severity: Severity; readonly silent: Readonly<Record<string, string>>; readonly reports: Readonly<Record<string, Reported>> }): void {
  const alone = (yaml: string, lang: Language = "en"): CheckResult => {
    const severity = Object.fromEntries(rules.filter((each) => each !== rule).map((each) => [each.code, "off" as const]));
    return check(modelOf(yaml), { severity, lang, ...(!rules.includes(rule) && { rules: [rule] }) });
  };
  const shown = ({ findings }: CheckResult): string[] => findings.map(({ message, at }) => `${message} [${at.map((ref) => `${kindOfRef(ref)} ${idOfRef(ref)}`).join(", ")}]`);

  describe(rule.code, () => {
    it.each(Object.entries(tables.silent))("is silent on %s", (_name, yaml) => {
      expect(shown(alone(yaml))).toEqual([]);
    });

    it.each(Object.entries(tables.reports))("reports %s", (_name, [yaml, ...sentences]) => {
      expect(shown(alone(yaml))).toEqual(sentences);
    });

    it.each(Object.entries(tables.reports))("says %s in Vietnamese too, with the same identity, and counts it", (_name, [yaml]) => {
      const [english, vietnamese] = [alone(yaml), alone(yaml, vi)];
      expect(vietnamese.findings.map(identityOf)).toEqual(english.findings.map(identityOf));
      expect(new Set(english.findings.map(identityOf)).size).toBe(english.findings.length);
      vietnamese.findings.forEach((finding, index) => {
        expect(finding.message).not.toBe(english.findings[index]?.message);
        expect(finding.help).not.toBe(english.findings[index]?.help);
        expect(`${finding.message} ${finding.help ?? ""}`).not.toMatch(/undefined|\[object|NaN/);
        expect([finding.code, finding.severity]).toEqual([rule.code, tables.severity]);
        for (const part of [finding, finding.at, ...finding.at, finding.data]) expect(Object.isFrozen(part)).toBe(true);
      });
      const tally = english.checked.rules[rule.code];
      expect(tally?.found).toBe(english.findings.length);
      expect(tally?.looked).toBeGreaterThanOrEqual(1);
    });

    it("says that it met nothing in an empty model", () => {
      expect(alone("{}").checked.rules[rule.code]).toEqual({ looked: 0, found: 0 });
    });
  });
}
