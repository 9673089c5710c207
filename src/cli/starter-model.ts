import type { LanguageTag } from "../index.js";
import { titlesFor } from "./starter-text.js";

/** The comments, by language. */
const comments: Readonly<Record<LanguageTag, Readonly<Record<"about" | "places" | "tasks" | "agencies" | "rule", string>>>> = {
  en: {
    about: "# A model: who does what, where, on one day. Check it with:  polity check model.yaml",
    places: "# Places, from the highest level down. A model without places leaves out both lists.",
    tasks: "# What must be done. A task may have sub-tasks; `jurisdiction` says where it must be led.",
    agencies: "# Who does it. `leads` and `supports` name tasks; they hold in the agency's own place, sub-tasks and lower places included.",
    rule: "# Every task needs exactly one lead in every place. To see what happens otherwise, add `food-safety` to the `leads` of the\n# Trade Office, or remove `markets` from them, and check again.",
  },
  vi: {
    about: "# Mô hình: ai làm việc gì, ở đâu, vào một ngày. Kiểm tra bằng:  polity check model.yaml --lang vi",
    places: "# Các địa bàn, từ cấp cao nhất trở xuống. Mô hình không có địa bàn thì bỏ cả hai danh sách.",
    tasks: "# Những việc phải làm. Một nhiệm vụ có thể có nhiệm vụ con; `jurisdiction` cho biết địa bàn phải có cơ quan chủ trì.",
    agencies: "# Ai làm. `leads` (chủ trì) và `supports` (phối hợp) ghi các nhiệm vụ, có hiệu lực ở địa bàn của cơ quan, kể cả nhiệm vụ con\n# và địa bàn cấp dưới.",
    rule: "# Mỗi nhiệm vụ cần đúng một cơ quan chủ trì ở mỗi địa bàn. Để xem điều gì xảy ra nếu không như vậy, hãy thêm `food-safety` vào\n# `leads` của Phòng Thương mại, hoặc bỏ `markets` khỏi đó, rồi kiểm tra lại.",
  },
};

/** The model that `polity init` writes: a ward that can be read in two minutes, with a comment for each idea, in the language asked for. */
export function starterModel(lang: LanguageTag): string {
  const [says, title] = [comments[lang], titlesFor(lang)];
  return `${says.about}
polity: 1
title: ${title("Riverside ward", "Phường Ven Sông")}
asOf: 2025-01-01

${says.places}
levels:
  - { id: ward, title: ${title("Ward", "Phường")} }
  - { id: quarter, title: ${title("Quarter", "Khu phố")} }
jurisdictions:
  - { id: riverside, level: ward, title: ${title("Riverside", "Ven Sông")} }
  - { id: east, level: quarter, parent: riverside, title: ${title("East quarter", "Khu phố Đông")} }
  - { id: west, level: quarter, parent: riverside, title: ${title("West quarter", "Khu phố Tây")} }

${says.tasks}
tasks:
  - { id: health, title: ${title("Health", "Y tế")}, jurisdiction: riverside }
  - { id: clinics, parent: health, title: ${title("Clinics", "Trạm y tế")} }
  - { id: food-safety, parent: health, title: ${title("Food safety", "An toàn thực phẩm")} }
  - { id: markets, title: ${title("Markets", "Quản lý chợ")}, jurisdiction: riverside }

${says.agencies}
agencies:
  - id: committee
    title: ${title("People's Committee", "Ủy ban nhân dân")}
    jurisdiction: riverside
  - id: health-office
    title: ${title("Health Office", "Phòng Y tế")}
    kind: office/health
    jurisdiction: riverside
    parent: committee
    staffing: 6
    leads: [health]
  - id: trade-office
    title: ${title("Trade Office", "Phòng Thương mại")}
    kind: office/trade
    jurisdiction: riverside
    parent: committee
    staffing: 4
    leads: [markets]
    supports: [food-safety]
  - id: culture-office
    title: ${title("Culture Office", "Phòng Văn hóa")}
    kind: office/culture
    jurisdiction: riverside
    parent: committee
    staffing: 2
    supports: [markets]

${says.rule}
`;
}
