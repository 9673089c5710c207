/** Puts a value at the end of the list under a key. A list that is copied each time it grows costs the square of its length. */
export function append<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
