/**
 * SHA-256 (FIPS 180-4) of ASCII text. Web Crypto is not there on pages without TLS, and its promise
 * for each of thousands of short texts costs more than the hash.
 */

const WORD = 2 ** 32;
/**
 * The first 32 bits of the fractional part of the square (2) or cube (3) roots of primes.
 *
 * @param {number} count
 * @param {number} root
 */
const roots = (count, root) => primes(count).map(prime => (prime ** (1 / root) * WORD) | 0);

const START = roots(8, 2);
const ROUNDS = roots(64, 3);
const HEX = new Array(8);
const words = new Int32Array(64);

/** @param {number} count */
function primes(count) {
  /** @type {number[]} */
  const found = [];
  for (let n = 2; found.length < count; n++) if (found.every(prime => n % prime)) found.push(n);
  return found;
}

/**
 * @param {number} word
 * @param {number} by
 */
const turn = (word, by) => (word >>> by) | (word << (32 - by));

/**
 * @param {string} text ASCII
 * @returns {string} 64 hexadecimal digits
 */
export function sha256(text) {
  const length = text.length;
  const blocks = ((length + 8) >> 6) + 1;
  let hash = START;
  for (let block = 0; block < blocks; block++) {
    fill(text, block * 64, blocks * 64);
    hash = compress(hash);
  }
  for (let i = 0; i < 8; i++) HEX[i] = (hash[i] >>> 0).toString(16).padStart(8, '0');
  return HEX.join('');
}

/**
 * @param {string} text
 * @param {number} from
 * @param {number} padded
 */
function fill(text, from, padded) {
  const length = text.length;
  for (let i = 0; i < 16; i++) {
    let word = 0;
    for (let at = from + i * 4, end = at + 4; at < end; at++) {
      word = (word << 8) | (at < length ? text.charCodeAt(at) : at === length ? 0x80 : 0);
    }
    words[i] = word;
  }
  // The salt is short: the length in bits fits the last word.
  if (from + 64 === padded) words[15] = length * 8;
}

/** @param {number[]} start */
function compress(start) {
  let [a, b, c, d, e, f, g, k] = start;
  for (let i = 0; i < 64; i++) {
    if (i > 15) {
      const x = words[i - 15];
      const y = words[i - 2];
      const low = turn(x, 7) ^ turn(x, 18) ^ (x >>> 3);
      const high = turn(y, 17) ^ turn(y, 19) ^ (y >>> 10);
      words[i] = words[i - 16] + low + words[i - 7] + high;
    }
    const one = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
    const first = (k + one + ((e & f) ^ (~e & g)) + ROUNDS[i] + words[i]) | 0;
    const two = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
    const second = (two + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [k, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  return [a, b, c, d, e, f, g, k].map((word, i) => (word + start[i]) | 0);
}
