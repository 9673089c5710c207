/**
 * Makes the 18 districts of Quảng Nam out of the one that `base.yaml` draws as a pattern, and writes `model.yaml`.
 * Run it after every change of `base.yaml`: `npm run examples`.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { dataOf, parseModel, unwrap } from "polity";
import { readModel, writeModel } from "polity/formats";

/** The three kinds of place at this level: what they are called, and what their Party committee is called. */
const units = {
  city: { place: "thành phố", party: "Thành ủy" },
  town: { place: "thị xã", party: "Thị ủy" },
  district: { place: "huyện", party: "Huyện ủy" },
} as const;

interface District {
  readonly id: string;
  readonly name: string;
  readonly unit: keyof typeof units;
}

/** From north to south along the coast, then the hills and the mountains. */
export const districts: readonly District[] = [
  { id: "hoi-an", name: "Hội An", unit: "city" },
  { id: "tam-ky", name: "Tam Kỳ", unit: "city" },
  { id: "dien-ban", name: "Điện Bàn", unit: "town" },
  { id: "duy-xuyen", name: "Duy Xuyên", unit: "district" },
  { id: "thang-binh", name: "Thăng Bình", unit: "district" },
  { id: "nui-thanh", name: "Núi Thành", unit: "district" },
  { id: "dai-loc", name: "Đại Lộc", unit: "district" },
  { id: "que-son", name: "Quế Sơn", unit: "district" },
  { id: "phu-ninh", name: "Phú Ninh", unit: "district" },
  { id: "tien-phuoc", name: "Tiên Phước", unit: "district" },
  { id: "hiep-duc", name: "Hiệp Đức", unit: "district" },
  { id: "nong-son", name: "Nông Sơn", unit: "district" },
  { id: "dong-giang", name: "Đông Giang", unit: "district" },
  { id: "tay-giang", name: "Tây Giang", unit: "district" },
  { id: "nam-giang", name: "Nam Giang", unit: "district" },
  { id: "phuoc-son", name: "Phước Sơn", unit: "district" },
  { id: "bac-tra-my", name: "Bắc Trà My", unit: "district" },
  { id: "nam-tra-my", name: "Nam Trà My", unit: "district" },
];

/** The place in `base.yaml` that stands for all of them; every agency of that place is a pattern. */
const pattern = "huyen";

/** Reads the text of `base.yaml` and returns the text of `model.yaml`. */
export function quangNam(base: string): string {
  const province = dataOf(unwrap(readModel(base, { file: "base.yaml" })));
  const patterns = (province.agencies ?? []).filter(({ jurisdiction }) => jurisdiction === pattern);
  const patternIds = new Set(patterns.map(({ id }) => id));

  const agencies = districts.flatMap((district) =>
    patterns.map((agency) => ({
      ...agency,
      id: `${agency.id}/${district.id}`,
      title: titleIn(agency.title, district),
      jurisdiction: district.id,
      ...(agency.parent !== undefined && patternIds.has(agency.parent) && { parent: `${agency.parent}/${district.id}` }),
    })),
  );
  const places = districts.map((district) => ({ id: district.id, level: "district", parent: "quang-nam", title: titleOf(district) }));
  const assignments = (province.assignments ?? []).flatMap((assignment) =>
    patternIds.has(assignment.agency) ? districts.map(({ id }) => ({ ...assignment, agency: `${assignment.agency}/${id}`, jurisdiction: id })) : [assignment],
  );

  const whole = parseModel({
    ...province,
    jurisdictions: [...(province.jurisdictions ?? []).filter(({ id }) => id !== pattern), ...places],
    agencies: [...(province.agencies ?? []).filter(({ id }) => !patternIds.has(id)), ...agencies],
    assignments,
  });
  return writeModel(unwrap(whole), { as: "yaml" });
}

function titleOf({ name, unit }: District): Record<string, string> {
  const place = units[unit].place;
  return { vi: `${place[0]?.toUpperCase()}${place.slice(1)} ${name}`, en: `${name} ${unit}` };
}

/** "Phòng Nội vụ huyện" becomes "Phòng Nội vụ thành phố Tam Kỳ", "Huyện ủy" becomes "Thành ủy Tam Kỳ". */
function titleIn(title: string | Record<string, string>, { name, unit }: District): Record<string, string> {
  const { vi = "", en = "" } = typeof title === "string" ? { vi: title } : title;
  return {
    vi: vi.replace("Huyện ủy", `${units[unit].party} ${name}`).replace(/\bhuyện$/u, `${units[unit].place} ${name}`),
    en: en.replace("the district", `${name} ${unit}`),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const here = new URL(".", import.meta.url);
  writeFileSync(new URL("model.yaml", here), quangNam(readFileSync(new URL("base.yaml", here), "utf8")));
}
