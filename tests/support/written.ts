import { jsonPieces } from "../../src/formats/write-json.js";
import { yamlPieces } from "../../src/formats/write-yaml.js";

/** Data as one text of JSON. */
export const writeJson = (data: unknown): string => [...jsonPieces(data)].join("");

/** Data as one text of YAML. */
export const writeYaml = (data: unknown): string => [...yamlPieces(data)].join("");
