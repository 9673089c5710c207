import type { FoundBy, Grade, Resolution } from "../duplicates/duplicate-group.js";
import type { LanguageTag } from "../findings/language.js";
import { numberIn } from "./number.js";

/** What the report of duplicates says, in one language. */
export interface DuplicatesWords {
  readonly grades: Readonly<Record<Grade, string>>;
  readonly groups: (count: number) => string;
  readonly foundBy: Readonly<Record<FoundBy, string>>;
  readonly agencies: (count: number) => string;
  readonly inPlaces: (places: string) => string;
  readonly places: (count: number) => string;
  readonly sharedWords: string;
  readonly branch: string;
  readonly beneficiaries: string;
  readonly acts: string;
  readonly resolve: string;
  readonly or: string;
  /** What an operation of each kind does, how many times, for whom: one agency by name, or one in each place. */
  readonly by: Readonly<Record<Resolution["by"], (count: number, to: string | undefined) => string>>;
  readonly noWay: string;
  readonly tried: (groups: number) => string;
  readonly score: string;
  readonly tasks: string;
  readonly who: string;
  readonly evidence: string;
  readonly heatMap: string;
  readonly heatMapOf: (agencies: number, fields: number) => string;
  readonly boilerplate: (clauses: number) => string;
  readonly coordination: (clauses: number) => string;
  readonly unmatched: string;
  readonly none: string;
  readonly looked: (tasks: number, coordinating: number, accepted: number) => string;
  readonly cutShort: (titles: number) => string;
  readonly mergers: string;
  readonly resolves: (groups: number) => string;
  readonly reduces: (groups: number) => string;
  readonly inside: string;
  readonly inAll: (mergers: number, resolved: number, reduced: number, inside: number, most: string) => string;
}

const plural = (count: number, one: string, many = `${one}s`): string => `${numberIn(count, "en")} ${count === 1 ? one : many}`;
const so = (count: number, words: string): string => `${numberIn(count, "vi")} ${words}`;

/** The words of the report of duplicates, by language. */
export const duplicatesWords: Readonly<Record<LanguageTag, DuplicatesWords>> = {
  en: {
    grades: { duplication: "duplication", overlap: "overlap", fragmentation: "fragmentation" },
    groups: (count) => plural(count, "group"),
    foundBy: { task: "one task with several leads", title: "titles that are alike", beneficiaries: "the same beneficiaries", field: "parts of one field" },
    agencies: (count) => plural(count, "agency", "agencies"),
    inPlaces: (places) => `in ${places}`,
    places: (count) => plural(count, "place"),
    sharedWords: "shared words",
    branch: "in the branch",
    beneficiaries: "all for",
    acts: "all under",
    resolve: "to resolve",
    or: "or",
    by: {
      unify: (_, to) => `make them one task${to === undefined ? "" : `, led by ${to}`}`,
      reassign: (count, to) => `move the lead to ${to ?? "one agency in each place"} (${plural(count, "operation")})`,
      merge: (count, to) => `merge the agencies into ${to ?? "one in each place"} (${plural(count, "operation")})`,
    },
    noWay: "no short way leaves one lead; go through it task by task",
    tried: (groups) => `Ways to resolve were tried for the first ${plural(groups, "group")}; ask for one field or agency to see those of others.`,
    score: "Score",
    tasks: "Tasks",
    who: "Agencies",
    evidence: "What shows it",
    heatMap: "Groups by agency and field",
    heatMapOf: (agencies, fields) => `the ${plural(agencies, "agency", "agencies")} and ${plural(fields, "field")} with the most`,
    boilerplate: (clauses) => `${plural(clauses, "clause")} of boilerplate, in the tasks of very many agencies`,
    coordination: (clauses) => `${plural(clauses, "clause")} that several agencies have alike, and that only ${clauses === 1 ? "coordinates" : "coordinate"}: no grade`,
    unmatched: "Accepted, and no duplicates any more",
    none: "No duplicated function was found.",
    looked: (tasks, coordinating, accepted) => `${plural(tasks, "led task")} looked at${coordinating > 0 ? `, of which ${numberIn(coordinating, "en")} only ${coordinating === 1 ? "coordinates" : "coordinate"}` : ""}${accepted > 0 ? `; ${plural(accepted, "group")} accepted` : ""}.`,
    cutShort: (titles) => `${plural(titles, "title")} are like so many others that not all pairs were compared.`,
    mergers: "Mergers and duplicated functions",
    resolves: (groups) => `resolves ${plural(groups, "duplicated function")}`,
    reduces: (groups) => `leaves ${plural(groups, "duplicated function")} with fewer agencies`,
    inside: "brings side by side inside it",
    inAll: (mergers, resolved, reduced, inside, most) => `${plural(mergers, "agency", "agencies")} made by mergers: ${plural(resolved, "duplicated function")} resolved, ${numberIn(reduced, "en")} left with fewer agencies, ${plural(inside, "pair")} of alike units side by side inside one agency; most in ${most}. --format markdown tells each.`,
  },
  vi: {
    grades: { duplication: "trùng lắp", overlap: "chồng chéo", fragmentation: "phân tán" },
    groups: (count) => so(count, "nhóm"),
    foundBy: { task: "một nhiệm vụ có nhiều cơ quan chủ trì", title: "tên gọi giống nhau", beneficiaries: "cùng đối tượng phục vụ", field: "các phần của một lĩnh vực" },
    agencies: (count) => so(count, "cơ quan"),
    inPlaces: (places) => `tại ${places}`,
    places: (count) => so(count, "địa bàn"),
    sharedWords: "từ chung",
    branch: "thuộc nhánh",
    beneficiaries: "cùng phục vụ",
    acts: "cùng căn cứ",
    resolve: "cách xử lý",
    or: "hoặc",
    by: {
      unify: (_, to) => `gộp thành một nhiệm vụ${to === undefined ? "" : ` do ${to} chủ trì`}`,
      reassign: (count, to) => `chuyển việc chủ trì về ${to ?? "một cơ quan ở mỗi địa bàn"} (${so(count, "thao tác")})`,
      merge: (count, to) => `sáp nhập các cơ quan vào ${to ?? "một cơ quan ở mỗi địa bàn"} (${so(count, "thao tác")})`,
    },
    noWay: "không có cách ngắn gọn để chỉ còn một cơ quan chủ trì; hãy xem từng nhiệm vụ",
    tried: (groups) => `Đã thử cách xử lý cho ${so(groups, "nhóm")} đầu; hãy chọn một lĩnh vực hoặc cơ quan để xem cách xử lý các nhóm khác.`,
    score: "Điểm",
    tasks: "Nhiệm vụ",
    who: "Cơ quan",
    evidence: "Căn cứ",
    heatMap: "Số nhóm theo cơ quan và lĩnh vực",
    heatMapOf: (agencies, fields) => `${so(agencies, "cơ quan")} và ${so(fields, "lĩnh vực")} có nhiều nhất`,
    boilerplate: (clauses) => `${so(clauses, "câu mẫu")} có trong nhiệm vụ của rất nhiều cơ quan`,
    coordination: (clauses) => `${so(clauses, "câu giống nhau ở nhiều cơ quan nhưng chỉ phối hợp")}: không xếp mức`,
    unmatched: "Được chấp nhận nhưng nay không còn trùng lắp",
    none: "Không phát hiện chức năng trùng lắp.",
    looked: (tasks, coordinating, accepted) => `Đã xét ${so(tasks, "nhiệm vụ có cơ quan chủ trì")}${coordinating > 0 ? `, trong đó ${so(coordinating, "nhiệm vụ chỉ phối hợp")}` : ""}${accepted > 0 ? `; ${so(accepted, "nhóm")} được chấp nhận` : ""}.`,
    cutShort: (titles) => `${so(titles, "tên gọi")} giống quá nhiều tên gọi khác nên không so sánh hết từng cặp.`,
    mergers: "Sáp nhập, hợp nhất và chức năng trùng lắp",
    resolves: (groups) => `giải quyết ${so(groups, "chức năng trùng lắp")}`,
    reduces: (groups) => `giảm số cơ quan ở ${so(groups, "chức năng trùng lắp")}`,
    inside: "đưa vào cùng một cơ quan",
    inAll: (mergers, resolved, reduced, inside, most) => `${so(mergers, "cơ quan")} hình thành từ hợp nhất: giải quyết ${so(resolved, "chức năng trùng lắp")}, giảm số cơ quan ở ${numberIn(reduced, "vi")}, ${so(inside, "nhóm đơn vị giống nhau")} nằm trong cùng một cơ quan. Nhiều nhất: ${most}. Xem từng trường hợp: --format markdown.`,
  },
};
