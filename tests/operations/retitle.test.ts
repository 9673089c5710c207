import { describe, expect, it } from "vitest";
import { retitled } from "../../src/operations/retitle.js";

describe("the title of what belongs to a place that became another", () => {
  it.each([
    ["Office of Cẩm Châu", "Cẩm Châu", "Hội An Đông", "Office of Hội An Đông"],
    ["Cẩm Châu: office in Cẩm Châu", "Cẩm Châu", "Hội An", "Hội An: office in Hội An"],
    ["Health Office", "Cẩm Châu", "Hội An", "Health Office Hội An"],
    ["Công an Thanh Hà", "Thanh", "Hội An", "Công an Hội An Hà"], // A word of it is one; that is for people to see.
    ["Hàng", "Hà", "Hội", "Hàng Hội"],
    ["Ward 12", "Ward 1", "Ward 3", "Ward 12 Ward 3"],
    ["Office of X", "X", "X", "Office of X"],
    ["Office (X)", "X", "$& $1", "Office ($& $1)"],
  ])("%s, when %s becomes %s", (title, old, now, expected) => {
    expect(retitled(title, old, now)).toBe(expected);
  });

  it("is found however letters are encoded, but not inside of a letter", () => {
    expect(retitled("Sở Cẩm Châu".normalize("NFD"), "Cẩm Châu", "Hội An")).toBe("Sở Hội An");
    expect(retitled("Sở Cẩm Châu", "Cẩm Châu".normalize("NFD"), "Hội An".normalize("NFD"))).toBe("Sở Hội An");
    expect(retitled("Office Ca\u0323", "Ca", "B")).toBe("Office Ca\u0323 B");
  });

  it("is changed in each language by the titles of that language, else by any", () => {
    const [old, now] = [{ vi: "Cửa Đại", en: "Dai Estuary" }, { vi: "Hội An Đông", en: "East Hoi An" }];
    expect(retitled({ vi: "UBND Cửa Đại", en: "Committee of Dai Estuary" }, old, now)).toEqual({ vi: "UBND Hội An Đông", en: "Committee of East Hoi An" });
    expect(retitled({ en: "Committee of Cửa Đại" }, old, now)).toEqual({ en: "Committee of East Hoi An" });
    expect(retitled({ vi: "UBND", en: "Committee of Cửa Đại" }, "Cửa Đại", "Hội An")).toEqual({ vi: "UBND Hội An", en: "Committee of Hội An" });
  });

  it("stays as it was when the new one would be too long to be a title", () => {
    const long = `${"x ".repeat(499_990)}A`;
    expect(retitled(long, "A", "A place with a longer name")).toBe(long);
  });

  it("takes language tags that every object has", () => {
    expect(Object.entries(retitled(JSON.parse('{"__proto__":"Office of A"}') as Record<string, string>, "A", "B"))).toEqual([["__proto__", "Office of B"]]);
  });
});
