import { LshIndex, Minhash } from "minhash";
import MiniSearch from "minisearch";
import flexsearch from "flexsearch";

/** npm minhash: a signature of each text (128 hashes), an index of bands, a query for each text. Approximate. */
export function minhash(tokens) {
  const index = new LshIndex({ bandSize: 4 });
  const signatures = tokens.map((list, number) => {
    const signature = new Minhash({ numPerm: 128 });
    for (const token of list) signature.update(token);
    index.insert(String(number), signature);
    return signature;
  });
  let found = 0;
  for (const signature of signatures) found += index.query(signature).length;
  return found;
}

/** minisearch: an index, and a query for each of some texts. Ranks, and knows no threshold. */
export function minisearch(texts, queries) {
  const index = new MiniSearch({ fields: ["text"], tokenize: (text) => text.split(" ") });
  index.addAll(texts.map((text, id) => ({ id, text })));
  let found = 0;
  for (const text of queries) found += index.search(text).length;
  return found;
}

/** flexsearch: an index, and a query for each of some texts, of which some words may be missing. */
export function flexsearchQueries(texts, queries) {
  const index = new flexsearch.Index({ tokenize: "strict", encode: (text) => text.split(" ") });
  texts.forEach((text, id) => index.add(id, text));
  let found = 0;
  for (const text of queries) found += index.search(text, { suggest: true }).length;
  return found;
}
