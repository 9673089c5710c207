import { PolityError } from "../findings/result.js";
import type { Model } from "../model/model.js";
import type { Similarity } from "./options.js";
import { titlesByLanguage } from "./title-tokens.js";

/**
 * The titles of the tasks of a model, each once, in all languages: what an embedding provider is given.
 *
 * @returns the titles, in the order of the model
 * @example
 * const texts = taskTexts(model);
 * const vectors = await embed(texts); // your provider: (texts) => Promise<Float32Array[]>
 * duplicates(model, { similarity: similarityOf(texts, vectors), min: 0.8, same: 0.9 });
 */
export function taskTexts(model: Model): string[] {
  const texts = new Set<string>();
  model.tasks.forEach((task) => {
    for (const text of titlesByLanguage(task).values()) texts.add(text);
  });
  return [...texts];
}

/**
 * A similarity from vectors that were computed beforehand, such as embeddings: the cosine of the angle between them, 0 when it is obtuse.
 *
 * @param texts texts, as `taskTexts` gives them
 * @param vectors their vectors, in the same order and all of one length
 * @returns a similarity for `duplicates`; a text without vector is like no other
 * @throws PolityError when there are not as many vectors as texts, their lengths differ, or one holds something that is no number
 */
export function similarityOf(texts: readonly string[], vectors: readonly ArrayLike<number>[]): Similarity {
  if (texts.length !== vectors.length) throw new PolityError(`There are ${texts.length} texts and ${vectors.length} vectors.`);
  const length = vectors[0]?.length ?? 0;
  if (vectors.some((vector) => vector?.length !== length)) throw new PolityError("The vectors are not all of one length.");
  const without = vectors.findIndex((vector) => Array.prototype.some.call(vector, (each) => !Number.isFinite(each)));
  if (without >= 0) throw new PolityError(`The vector of “${texts[without]?.slice(0, 60) ?? ""}” holds something that is no number.`);
  const byText = new Map(texts.map((text, index) => [text, unit(vectors[index] ?? [])]));
  return (a, b) => {
    const [one, other] = [byText.get(a), byText.get(b)];
    if (!one || !other) return 0;
    let product = 0;
    for (let at = 0; at < length; at += 1) product += (one[at] ?? 0) * (other[at] ?? 0);
    return Math.max(0, Math.min(1, product));
  };
}

function unit(vector: ArrayLike<number>): Float64Array {
  let square = 0;
  for (let at = 0; at < vector.length; at += 1) square += (vector[at] ?? 0) ** 2;
  return Float64Array.from(vector, (each) => (square === 0 ? 0 : each / Math.sqrt(square)));
}
