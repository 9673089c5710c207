import { type ErrorCode } from "yaml";

/** What our words for an error of the parser are; the parser's own are for programmers. */
const codes: Readonly<Record<ErrorCode, string>> = {
  ALIAS_PROPS: "alias-with-properties",
  BAD_ALIAS: "name-missing",
  BAD_COLLECTION_TYPE: "custom-tag",
  BAD_DIRECTIVE: "directive-unknown",
  BAD_DQ_ESCAPE: "escape-unknown",
  BAD_INDENT: "indent-wrong",
  BAD_PROP_ORDER: "name-misplaced",
  BAD_SCALAR_START: "text-needs-quotes",
  BLOCK_AS_IMPLICIT_KEY: "two-on-a-line",
  BLOCK_IN_FLOW: "list-in-brackets",
  DUPLICATE_KEY: "duplicate-key",
  IMPOSSIBLE: "not-yaml",
  KEY_OVER_1024_CHARS: "key-too-long",
  MISSING_CHAR: "not-yaml",
  MULTILINE_IMPLICIT_KEY: "key-on-two-lines",
  MULTIPLE_ANCHORS: "two-names",
  MULTIPLE_DOCS: "several-documents",
  MULTIPLE_TAGS: "custom-tag",
  NON_STRING_KEY: "key-not-text",
  RESOURCE_EXHAUSTION: "not-readable",
  TAB_AS_INDENT: "tab-as-indent",
  TAG_RESOLVE_FAILED: "custom-tag",
  UNEXPECTED_TOKEN: "not-expected",
};

/** What is missing, told by the start of the parser's message. */
const missing: readonly (readonly [string, string])[] = [
  ["Missing closing", "text-not-closed"],
  ["Flow map", "bracket-not-closed"],
  ["Flow sequence", "bracket-not-closed"],
  ["Missing , ", "comma-missing-yaml"],
  ["Missing space after :", "space-missing"],
  ["Comments must", "comment-without-space"],
  ["Implicit map keys", "colon-missing-yaml"],
  ["Tags and anchors", "space-missing"],
  ["Block collection cannot", "directives-end"],
  ["Missing directives-end", "directives-end"],
  ["Block scalars with", "block-text-indent"],
];

/** The code of our problem for an error of the parser. */
export function yamlFault(code: ErrorCode, message: string): string {
  if (code === "BAD_INDENT" && message.startsWith("Flow")) return "bracket-not-closed";
  if (code !== "MISSING_CHAR") return codes[code];
  return missing.find(([start]) => message.startsWith(start))?.[1] ?? codes[code];
}
