/** The list that a map holds under a key; an empty one is put there first when it holds none. To copy a list each time it grows costs the square of its length. */
export function listIn<K, T>(map: Map<K, T[]>, key: K): T[] {
  let list = map.get(key);
  if (!list) map.set(key, (list = []));
  return list;
}
