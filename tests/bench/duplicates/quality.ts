import { functionsTable, ministriesTable } from "./functions.js";
import { labelledTable } from "./labelled.js";
import { provinceTable } from "./province.js";
import { sharedText } from "./shared-data.js";

const real: readonly [title: string, path: string, table: (text: string) => string[]][] = [
  ["A province of Viet Nam before its reform", "vn-r18/province.json", provinceTable],
  ["Statutory tasks of Vietnamese agencies", "vn-functions/tasks.json", functionsTable],
  ["Ministries of Sri Lanka", "lk-ministries/ministries-2022-07-22.json", ministriesTable],
];

/** How many duplicated functions are found, and how many are none, on real charters and on labelled pairs. */
export function qualityTables(): void {
  for (const [title, path, table] of real) {
    const text = sharedText(path);
    console.log([`### ${title}`, "", ...(text === undefined ? [`Left out: ../shared/data/${path} is not at hand.`] : table(text)), ""].join("\n"));
  }
  console.log(["### Labelled pairs", "", ...labelledTable(), ""].join("\n"));
}
