/**
 * The places of some numbers in their list, ordered by the numbers; equal ones stay in order (counting sort).
 *
 * @param numbers from 0 up to, not including, `limit`
 */
export function countingSort(numbers: Int32Array, limit: number): Int32Array {
  const ends = new Int32Array(limit + 1);
  for (const number of numbers) ends[number + 1] = (ends[number + 1] ?? 0) + 1;
  for (let number = 1; number < ends.length; number += 1) ends[number] = (ends[number] ?? 0) + (ends[number - 1] ?? 0);
  const sorted = new Int32Array(numbers.length);
  numbers.forEach((number, index) => {
    const place = ends[number] ?? 0;
    sorted[place] = index;
    ends[number] = place + 1;
  });
  return sorted;
}
