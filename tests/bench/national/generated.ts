import type { Apparatus, ListedPlace, Passed, Sources } from "./sources.js";

/** Deterministic numbers from 0 up to 1 (a linear congruential generator), so that every run makes the same country. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 1664525 + 1013904223) % 4294967296) / 4294967296;
}

/**
 * A country of the same shape, for when the official lists are not at hand: 63 provinces become 34, 10,035 communes 3,321, 440 of them
 * divided, five districts are islands; with offices and tasks in the same numbers.
 *
 * @param provinces how many provinces of before; 63 is the whole country
 */
export function generatedSources(provinces = 63): Sources {
  const next = numbers(18);
  const before: ListedPlace[] = [];
  const after: ListedPlace[] = [];
  const mapping: Passed[] = [];
  const merged = Math.max(1, Math.round((provinces * 34) / 63));
  for (let number = 0; number < merged; number += 1) after.push({ id: `new-p-${number}`, name: `New province ${number}`, parentId: null, level: 1 });
  for (let province = 0; province < provinces; province += 1) {
    const [id, into] = [`old-p-${province}`, `new-p-${province % merged}`];
    before.push({ id, name: `Province ${province}`, parentId: null, level: 1 });
    mapping.push({ from: id, to: into, level: 1, partial: false });
    if (province % 13 === 5) {
      before.push({ id: `old-d-${province}-island`, name: `Island ${province}`, parentId: id, level: 2 });
      after.push({ id: `new-c-${province}-island`, name: `Island ${province}`, parentId: into, level: 3 });
      mapping.push({ from: `old-d-${province}-island`, to: `new-c-${province}-island`, level: 2, partial: false });
    }
    const communes: string[] = [];
    for (let district = 0; district < 11; district += 1) {
      before.push({ id: `old-d-${province}-${district}`, name: `District ${province}.${district}`, parentId: id, level: 2 });
      for (let commune = 0; commune < 14 + (district % 2); commune += 1) {
        communes.push(`old-c-${province}-${district}-${commune}`);
        before.push({ id: `old-c-${province}-${district}-${commune}`, name: `Commune ${province}.${district}.${commune}`, parentId: `old-d-${province}-${district}`, level: 3 });
      }
    }
    const count = Math.round(communes.length / 3.02);
    for (let number = 0; number < count; number += 1) after.push({ id: `new-c-${province}-${number}`, name: `New commune ${province}.${number}`, parentId: into, level: 3 });
    communes.forEach((from, index) => {
      const home = Math.min(count - 1, Math.floor(index / 3.02));
      const parts = next() < 0.044 ? [home, (home + 1) % count] : [home];
      for (const to of new Set(parts)) mapping.push({ from, to: `new-c-${province}-${to}`, level: 3, partial: parts.length > 1 });
    });
  }
  return { before, after, mapping, apparatus: generatedApparatus() };
}

function generatedApparatus(): Apparatus {
  const agencies = [
    ["province", 82],
    ["district", 27],
    ["commune", 11],
  ] as const;
  const tasks = [
    ["province", 181, 82],
    ["district", 28, 27],
    ["commune", 28, 11],
  ] as const;
  return {
    agencies: agencies.flatMap(([level, count]) => Array.from({ length: count }, (_, number) => ({ id: `${level}-office-${number}`, label: { en: `Office ${number} of the ${level}` }, level, parent: number === 0 ? null : `${level}-office-0`, existsBefore: true, existsAfter: level !== "district" }))),
    tasks: tasks.flatMap(([level, count, offices]) =>
      Array.from({ length: count }, (_, number) => {
        const leads = [`${level}-office-${number % offices}`, ...(level !== "commune" && number % 4 === 0 ? [`${level}-office-${(number + 1) % offices}`] : [])];
        return { id: `${level}-task-${number}`, label: { en: `Task ${number} of the ${level}` }, level, before: { leads }, after: { leads: [level === "district" ? `commune-office-${number % 11}` : (leads[0] ?? "")] } };
      }),
    ),
  };
}
