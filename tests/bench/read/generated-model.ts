const provinces = 63;
const communesEach = 160;
const words = ["quản lý", "cấp phép", "thanh tra", "đăng ký", "hỗ trợ", "quy hoạch", "thẩm định", "giám sát", "licensing of", "registration of"];
const subjects = ["đất đai", "xây dựng", "giáo dục", "y tế", "nông nghiệp", "môi trường", "water supply", "public transport", "trade", "heritage"];
const kinds = ["department/health", "department/transport", "bureau", "ward-office"];

/** A model of a size: text ids, Vietnamese and English titles, a twentieth as many agencies as assignments, in trees five deep. */
export interface GeneratedModel {
  readonly [field: string]: unknown;
  readonly assignments: readonly object[];
}

/**
 * A valid model with so many assignments: 1.1 leads and 0.4 supports a task, agencies in trees of depth 5, places at two levels. The same
 * number gives the same model. Every reference is written as an id, every assignment as a row of its own.
 *
 * @param count how many assignments
 */
export function generatedModel(count: number): GeneratedModel {
  const tasks = Math.ceil(count / 1.5);
  const agencies = Math.max(5, Math.ceil(count / 20));
  const places = Math.min(provinces * communesEach, agencies);
  const leads = Math.round(tasks * 1.1);
  return {
    polity: 1,
    title: { vi: "Bộ máy nhà nước", en: "Machinery of government" },
    asOf: "2025-06-30",
    levels: [{ id: "province", title: { vi: "Tỉnh", en: "Province" } }, { id: "commune", title: { vi: "Xã", en: "Commune" } }],
    jurisdictions: [
      ...list(provinces, (at) => ({ id: `province-${at}`, level: "province", title: `Tỉnh ${at}` })),
      ...list(places, (at) => ({ id: `commune-${at}`, level: "commune", parent: `province-${at % provinces}`, title: `Xã ${at}` })),
    ],
    agencies: list(agencies, (at) => ({
      id: `agency-${at}`,
      title: { vi: `Cơ quan ${at}`, en: `Agency ${at}` },
      kind: pick(kinds, at),
      jurisdiction: `commune-${at % places}`,
      ...(at % 5 !== 0 && { parent: `agency-${at - 1}` }),
      staffing: 3 + (at % 40),
    })),
    tasks: list(tasks, (at) => ({ id: `task-${at}`, title: `${pick(words, at * 7)} ${pick(subjects, at >> 3)} ${at}`, ...(at % 11 !== 0 && { parent: `task-${at - (at % 11)}` }) })),
    assignments: list(count, (at) => ({
      agency: `agency-${spread(at, agencies)}`,
      task: `task-${at % tasks}`,
      role: at < leads ? "lead" : "support",
      ...(at % 10 === 3 && { jurisdiction: `province-${at % provinces}` }),
    })),
  };
}

function list<T>(count: number, make: (at: number) => T): T[] {
  return Array.from({ length: count }, (_, at) => make(at));
}

function pick(from: readonly string[], at: number): string {
  return from[at % from.length] ?? "";
}

/** A place in a range that looks random and is always the same (Knuth's multiplicative hash). */
function spread(at: number, range: number): number {
  return (Math.imul(at + 1, 2654435761) >>> 0) % range;
}
