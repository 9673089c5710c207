import { check, defineModel, defineRule, type Facts, type Language, parseModel, PolityError, type Rule, unwrap } from "polity";
import { diff, explain } from "polity/compare";
import { readModel, readScenario } from "polity/formats";
import { report } from "polity/report";
import { apply, parseScenario, plan } from "polity/scenario";
import { vi } from "polity/vi";
import { describe, expect, it } from "vitest";

const model = defineModel({ polity: 1, title: "T", asOf: "2025-01-01", tasks: [{ id: "a", title: { en: "Milk", vi: "Sữa" } }], agencies: [{ id: "b", title: "B" }] });
const scenario = unwrap(parseScenario({ polity: 1, title: "S", until: "2026-01-01", steps: [{ id: "one", on: "2025-06-01", needs: ["two"], due: "2025-07-01", do: [] }, { id: "two", on: "2025-12-01", do: [] }] }, { model }));

describe("a language", () => {
  const calls: Record<string, (lang: Language) => unknown> = {
    check: (lang) => check(model, { lang }),
    plan: (lang) => plan(model, scenario, { lang }),
    apply: (lang) => apply(model, { op: "rename", agency: "b", title: "C" }, { lang }),
    parseModel: (lang) => parseModel({ polity: 1, title: "T" }, { lang }),
    parseScenario: (lang) => parseScenario({ polity: 1, title: "S", steps: [] }, { lang }),
    readModel: (lang) => readModel("polity: 1\ntitle: T\n", { lang }),
    readScenario: (lang) => readScenario("polity: 1\ntitle: T\nsteps: []\n", { lang }),
    diff: (lang) => diff(model, model, { lang }),
    explain: (lang) => explain(model, { task: "a" }, { lang }),
    report: (lang) => report([], { as: "text", lang }),
  };

  it.each(Object.entries(calls))("of %s is English or a pack; its tag alone is a wrong call that names the pack", (_name, call) => {
    expect(() => [call("en"), call(vi)]).not.toThrow();
    for (const wrong of ["vi", "fr", null, { tag: "vi" }]) {
      expect(() => call(wrong as never)).toThrow(PolityError);
      expect(() => call(wrong as never)).toThrow('`import { vi } from "polity/vi"`');
    }
  });

  it("words findings and names of every kind", () => {
    expect(check(model, { lang: vi }).findings.map(({ message }) => message)).toEqual(["Không có cơ quan nào chủ trì Sữa.", "B không có nhiệm vụ và không có đơn vị trực thuộc."]);
    const late = plan(model, scenario, { lang: vi }).findings.find(({ code }) => code === "deadline-missed");
    expect([late?.message, late?.help]).toEqual(["Bước one phải hoàn thành ngày 2025-07-01, nhưng đến 2025-12-01 mới có hiệu lực.", "Đẩy sớm điều kiện mà bước này chờ, hoặc lùi thời hạn."]);
  });
});

describe("a rule of one's own in another language", () => {
  const facts: Facts = { task: "not the title" };
  const said = (message: Rule["message"], code = "milk"): string | undefined => {
    const rule = defineRule({ code, severity: "info", summary: "Milk.", each: "tasks", *check() { yield { at: [{ task: "a" }], data: facts }; }, message, help: "Drink it." });
    return check(model, { lang: vi, rules: [rule] }).findings.find((each) => each.code === code)?.message;
  };

  it("speaks the language when it has a sentence in it, and English otherwise", () => {
    expect(said({ en: ({ task }) => `${task} is there.`, vi: ({ task }) => `Có ${task}.` })).toBe("Có Sữa.");
    expect(said({ en: ({ task }) => `${task} is there.` })).toBe("Sữa is there.");
    expect(said(({ task }) => `${task} is there.`)).toBe("Sữa is there.");
  });

  it("is never spoken for by the pack, whatever its name", () => {
    expect(said(() => "Milk.", "id-unknown")).toBe("Milk.");
    expect(said(() => "Milk.", "__proto__")).toBe("Milk.");
  });
});
