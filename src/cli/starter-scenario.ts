import type { LanguageTag } from "../index.js";
import { titlesFor } from "./starter-text.js";

/** The comments, by language. */
const comments: Readonly<Record<LanguageTag, Readonly<Record<"about" | "acts" | "merger" | "waits", string>>>> = {
  en: {
    about: "# A scenario: what changes, and when. Run it with:  polity plan scenario.yaml",
    acts: "# The decisions that steps rest on (`basis`) or wait for (`needs`).",
    merger: "# The Culture Office joins the Trade Office; its work and its staff go with it.",
    waits: "# Planned for February, but it waits until the decision is in force on 1 March.",
  },
  vi: {
    about: "# Kịch bản: thay đổi gì, khi nào. Chạy bằng:  polity plan scenario.yaml --lang vi",
    acts: "# Các văn bản làm căn cứ (`basis`) cho các bước, hoặc các bước phải chờ (`needs`).",
    merger: "# Phòng Văn hóa nhập vào Phòng Thương mại; nhiệm vụ và biên chế chuyển theo.",
    waits: "# Dự kiến tháng 2, nhưng phải chờ đến khi quyết định có hiệu lực vào ngày 1 tháng 3.",
  },
};

/** The scenario that `polity init` writes: a merger, a move of one task, and an act that a step waits for; comments in the language asked for. */
export function starterScenario(lang: LanguageTag): string {
  const [says, title] = [comments[lang], titlesFor(lang)];
  return `${says.about}
polity: 1
title: ${title("Fewer offices in Riverside", "Tinh gọn các phòng của phường Ven Sông")}
model: ./model.yaml

${says.acts}
acts:
  - { id: decision-12, title: ${title("Decision 12", "Quyết định 12")}, inForce: 2025-03-01 }

steps:
  ${says.merger}
  - id: fewer-offices
    title: ${title("Culture joins Trade", "Phòng Văn hóa nhập vào Phòng Thương mại")}
    on: 2025-02-01
    do:
      - { op: merge, agencies: [culture-office], into: trade-office }
      - { op: rename, agency: trade-office, title: ${title("Trade and Culture Office", "Phòng Thương mại và Văn hóa")} }

  ${says.waits}
  - id: food-safety-moves
    title: ${title("Food safety goes to Trade and Culture", "An toàn thực phẩm về Phòng Thương mại và Văn hóa")}
    on: 2025-02-01
    needs: [decision-12, fewer-offices]
    basis: [decision-12]
    do:
      - { op: reassign, tasks: [food-safety], from: health-office, to: trade-office }
`;
}
