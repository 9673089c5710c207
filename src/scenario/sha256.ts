const bytesInBlock = 64;
const rounds = 64;

/** The first 32 bits of the fraction of a root of each of the first primes: "nothing up my sleeve" numbers (FIPS 180-4, 4.2.2 and 5.3.3). */
function fractions(count: number, root: (prime: number) => number): Int32Array {
  const primes: number[] = [];
  for (let candidate = 2; primes.length < count; candidate += 1) if (primes.every((prime) => candidate % prime !== 0)) primes.push(candidate);
  return Int32Array.from(primes, (prime) => (root(prime) % 1) * 2 ** 32);
}

const initial = fractions(8, Math.sqrt);
const constants = fractions(rounds, Math.cbrt);

/**
 * SHA-256 of a text in UTF-8, as 64 hexadecimal digits (FIPS 180-4). Browsers have it only as a promise, and a proof is made at once.
 *
 * @example
 * sha256("abc"); // → "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
 */
export function sha256(text: string): string {
  const view = padded(new TextEncoder().encode(text));
  const state = initial.slice();
  const words = new Int32Array(rounds);
  for (let start = 0; start < view.byteLength; start += bytesInBlock) {
    for (let at = 0; at < 16; at += 1) words[at] = view.getInt32(start + 4 * at);
    for (let at = 16; at < rounds; at += 1) words[at] = word(words, at - 16) + small(word(words, at - 15), 7, 18, 3) + word(words, at - 7) + small(word(words, at - 2), 17, 19, 10);
    mix(state, words);
  }
  return Array.from(state, (each) => (each >>> 0).toString(16).padStart(8, "0")).join("");
}

/** The message, a single 1 bit, zeros, and its length in bits in the last 8 bytes of a whole block. */
function padded(message: Uint8Array): DataView {
  const view = new DataView(new ArrayBuffer(Math.ceil((message.length + 9) / bytesInBlock) * bytesInBlock));
  new Uint8Array(view.buffer).set(message);
  view.setUint8(message.length, 0x80);
  view.setBigUint64(view.byteLength - 8, BigInt(message.length) * 8n);
  return view;
}

/** One block worked into the state: 64 rounds (FIPS 180-4, 6.2.2). */
function mix(state: Int32Array, words: Int32Array): void {
  let [a, b, c, d, e, f, g, h] = state as unknown as readonly [number, number, number, number, number, number, number, number]; // The state has eight words.
  for (let round = 0; round < rounds; round += 1) {
    const first = (h + big(e, 6, 11, 25) + ((e & f) ^ (~e & g)) + word(constants, round) + word(words, round)) | 0;
    const second = (big(a, 2, 13, 22) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  for (const [at, value] of [a, b, c, d, e, f, g, h].entries()) state[at] = word(state, at) + value;
}

function word(words: Int32Array, at: number): number {
  return words[at] ?? 0; // Every index is within the list.
}

function turned(value: number, bits: number): number {
  return (value >>> bits) | (value << (32 - bits));
}

function big(value: number, one: number, two: number, three: number): number {
  return turned(value, one) ^ turned(value, two) ^ turned(value, three);
}

function small(value: number, one: number, two: number, shift: number): number {
  return turned(value, one) ^ turned(value, two) ^ (value >>> shift);
}
