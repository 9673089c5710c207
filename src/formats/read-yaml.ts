import { type Document } from "yaml";
import { unicodeName } from "./json-faults.js";
import { type ProblemList, problemList, type Reading } from "./text-problem.js";
import { yamlData } from "./yaml-data.js";
import { yamlDocument } from "./yaml-document.js";

/** Control characters that no YAML text holds (YAML 1.2.2, 5.1), and a carriage return without the line feed that belongs to it. */
const notText = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]|\r(?!\n)/g;

/** Reads a text of at most `maxSize` UTF-16 units as one YAML 1.2 document of the core schema. */
export function readYaml(text: string, maxSize: number): Reading {
  const problems = problemList();
  for (const match of text.matchAll(notText)) problems.add({ code: "control-character", offset: match.index, data: { character: unicodeName(match[0].charCodeAt(0)) } });
  if (problems.count > 0) return { ok: false, problems, broken: true };

  const document = parsed(text, maxSize, problems);
  if (problems.count > 0) return { ok: false, problems, broken: true };
  const contents = document?.contents ?? null;
  if (contents === null || (contents.range[0] === contents.range[1] && contents.tag === undefined && !("anchor" in contents && contents.anchor))) {
    problems.add({ code: "empty", offset: 0 });
    return { ok: false, problems, broken: true };
  }
  const { data, place } = yamlData(contents, problems);
  return problems.count > 0 ? { ok: false, problems, broken: false } : { ok: true, data, root: place };
}

function parsed(text: string, maxSize: number, problems: ProblemList): Document.Parsed | undefined {
  try {
    return yamlDocument(text, maxSize, problems);
  } catch {
    problems.add({ code: "not-readable", offset: 0 }); // No text is known that makes the parser throw; one that does is still no reason to fall over.
    return undefined;
  }
}
