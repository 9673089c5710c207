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

/** Bytes that are encoded before they are worked in. */
const bufferSize = 64 * 1024;
/** The longest piece of a text that surely fits: three bytes a unit at most. */
const unitsAtOnce = bufferSize / 4;

/**
 * SHA-256 of a text in UTF-8, as 64 hexadecimal digits (FIPS 180-4). Browsers have it only as a promise, and a proof is made at once.
 *
 * @param pieces the text, in pieces of any length; it is never held as a whole
 * @example
 * sha256(["a", "bc"]); // → "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
 */
export function sha256(pieces: Iterable<string>): string {
  const [state, words, buffer, encoder] = [initial.slice(), new Int32Array(rounds), new Uint8Array(bufferSize), new TextEncoder()];
  const view = new DataView(buffer.buffer);
  let [filled, length] = [0, 0];
  const workIn = (upTo: number): void => {
    for (let start = 0; start < upTo; start += bytesInBlock) mix(state, words, view, start);
    buffer.copyWithin(0, upTo, filled);
    filled -= upTo;
  };
  const take = (text: string): void => {
    if (bufferSize - filled < 3 * text.length) workIn(filled - (filled % bytesInBlock));
    const { written } = encoder.encodeInto(text, buffer.subarray(filled));
    filled += written;
    length += written;
  };
  // Short pieces are encoded together.
  let text = "";
  for (const piece of pieces) {
    text += piece;
    if (text.length < unitsAtOnce / 2) continue;
    for (const part of parts(text)) take(part);
    text = "";
  }
  for (const part of parts(text)) take(part);
  workIn(filled - (filled % bytesInBlock));
  // The end: a single 1 bit, zeros, and the length in bits in the last 8 bytes of a whole block.
  const blocks = Math.ceil((filled + 9) / bytesInBlock) * bytesInBlock;
  buffer.fill(0, filled, blocks);
  view.setUint8(filled, 0x80);
  view.setBigUint64(blocks - 8, BigInt(length) * 8n);
  filled = blocks;
  workIn(blocks);
  return Array.from(state, (each) => (each >>> 0).toString(16).padStart(8, "0")).join("");
}

/** A text in parts that fit into the buffer; two halves of one character stay together. */
function* parts(text: string): Generator<string> {
  for (let start = 0; start < text.length; ) {
    let end = Math.min(text.length, start + unitsAtOnce);
    if (end < text.length && (text.charCodeAt(end) & 0xfc00) === 0xdc00) end -= 1;
    yield text.slice(start, end);
    start = end;
  }
}

/** One block worked into the state: 64 rounds (FIPS 180-4, 6.2.2). Rotations are written out: it is where a digest spends its time. */
function mix(state: Int32Array, words: Int32Array, view: DataView, start: number): void {
  for (let at = 0; at < 16; at += 1) words[at] = view.getInt32(start + 4 * at);
  for (let at = 16; at < rounds; at += 1) {
    const x = words[at - 15] ?? 0;
    const y = words[at - 2] ?? 0;
    const first = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
    const second = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
    words[at] = ((words[at - 16] ?? 0) + first + (words[at - 7] ?? 0) + second) | 0;
  }
  let a = state[0] ?? 0, b = state[1] ?? 0, c = state[2] ?? 0, d = state[3] ?? 0, e = state[4] ?? 0, f = state[5] ?? 0, g = state[6] ?? 0, h = state[7] ?? 0;
  for (let round = 0; round < rounds; round += 1) {
    const ofE = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const ofA = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const first = (h + ofE + ((e & f) ^ (~e & g)) + (constants[round] ?? 0) + (words[round] ?? 0)) | 0;
    const second = (ofA + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  const worked = [a, b, c, d, e, f, g, h];
  for (let at = 0; at < 8; at += 1) state[at] = (state[at] ?? 0) + (worked[at] ?? 0);
}
