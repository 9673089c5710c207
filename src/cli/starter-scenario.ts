/** The scenario that `polity init` writes: a merger, a move of one task, and an act that a step waits for. */
export const starterScenario = `# A scenario: what changes, and when. Run it with:  polity plan scenario.yaml
polity: 1
title: { en: Fewer offices in Riverside, vi: Tinh gọn các phòng của phường Ven Sông }
model: ./model.yaml

# The decisions that steps rest on (\`basis\`) or wait for (\`needs\`).
acts:
  - { id: decision-12, title: { en: Decision 12, vi: Quyết định 12 }, inForce: 2025-03-01 }

steps:
  # The Culture Office joins the Trade Office; its work and its staff go with it.
  - id: fewer-offices
    title: { en: Culture joins Trade, vi: Phòng Văn hóa nhập vào Phòng Thương mại }
    on: 2025-02-01
    do:
      - { op: merge, agencies: [culture-office], into: trade-office }
      - { op: rename, agency: trade-office, title: { en: Trade and Culture Office, vi: Phòng Thương mại và Văn hóa } }

  # Planned for February, but it waits until the decision is in force on 1 March.
  - id: food-safety-moves
    title: { en: Food safety goes to Trade and Culture, vi: An toàn thực phẩm về Phòng Thương mại và Văn hóa }
    on: 2025-02-01
    needs: [decision-12, fewer-offices]
    basis: [decision-12]
    do:
      - { op: reassign, tasks: [food-safety], from: health-office, to: trade-office }
`;
