/** The model that `polity init` writes: a ward that can be read in two minutes, with a comment for each idea. */
export const starterModel = `# A model: who does what, where, on one day. Check it with:  polity check model.yaml
polity: 1
title: { en: Riverside ward, vi: Phường Ven Sông }
asOf: 2025-01-01

# Places, from the highest level down. A model without places leaves out both lists.
levels:
  - { id: ward, title: { en: Ward, vi: Phường } }
  - { id: quarter, title: { en: Quarter, vi: Khu phố } }
jurisdictions:
  - { id: riverside, level: ward, title: { en: Riverside, vi: Ven Sông } }
  - { id: east, level: quarter, parent: riverside, title: { en: East quarter, vi: Khu phố Đông } }
  - { id: west, level: quarter, parent: riverside, title: { en: West quarter, vi: Khu phố Tây } }

# What must be done. A task may have sub-tasks; \`jurisdiction\` says where it must be led.
tasks:
  - { id: health, title: { en: Health, vi: Y tế }, jurisdiction: riverside }
  - { id: clinics, parent: health, title: { en: Clinics, vi: Trạm y tế } }
  - { id: food-safety, parent: health, title: { en: Food safety, vi: An toàn thực phẩm } }
  - { id: markets, title: { en: Markets, vi: Quản lý chợ }, jurisdiction: riverside }

# Who does it. \`leads\` and \`supports\` name tasks; they hold in the agency's own place, sub-tasks and lower places included.
agencies:
  - id: committee
    title: { en: People's Committee, vi: Ủy ban nhân dân }
    jurisdiction: riverside
  - id: health-office
    title: { en: Health Office, vi: Phòng Y tế }
    kind: office/health
    jurisdiction: riverside
    parent: committee
    staffing: 6
    leads: [health]
  - id: trade-office
    title: { en: Trade Office, vi: Phòng Thương mại }
    kind: office/trade
    jurisdiction: riverside
    parent: committee
    staffing: 4
    leads: [markets]
    supports: [food-safety]
  - id: culture-office
    title: { en: Culture Office, vi: Phòng Văn hóa }
    kind: office/culture
    jurisdiction: riverside
    parent: committee
    staffing: 2
    supports: [markets]

# Every task needs exactly one lead in every place. To see what happens otherwise, add \`food-safety\` to the \`leads\` of the
# Trade Office, or remove \`markets\` from them, and check again.
`;
