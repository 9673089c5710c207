import { expect, it } from "vitest";
import { readData } from "../../src/formats/read-data.js";

const untouched = Object.getOwnPropertyNames(Object.prototype);

/** A table of texts, and the data each holds. */
export function tellsData(table: Record<string, [text: string, data: unknown]>): void {
  for (const [name, [text, data]] of Object.entries(table)) {
    it(`reads ${name}`, () => {
      const read = readData(text);
      expect(read.ok ? read.data : read.problems).toEqual(data);
      expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(untouched);
    });
  }
}

/** A table of texts, and what is wrong with each, as `line:column code path facts`. */
export function tellsProblems(table: Record<string, [text: string, problems: string[]]>): void {
  for (const [name, [text, problems]] of Object.entries(table)) {
    it(`refuses ${name}`, () => {
      const read = readData(text);
      expect(read.ok ? read.data : told(read.problems)).toEqual(problems);
      expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(untouched);
    });
  }
}

type Problems = Exclude<ReturnType<typeof readData>, { ok: true }>["problems"];

function told(problems: Problems): string[] {
  return problems.map(({ code, line, column, path, data: { firstLine, ...facts } }) => [`${line}:${column}`, code, ...(path === undefined ? [] : [path]), ...Object.values(facts), ...(firstLine === undefined ? [] : ["first", firstLine])].join(" "));
}
