import { sha256 } from './sha256.js';

/**
 * Looks for the number whose SHA-256 with the salt before it is the challenge.
 *
 * @param {{challenge: string, salt: string}} challenge as `GET /v1/challenge` gives it
 * @param {number} from
 * @param {number} to both are tried
 * @returns {number | undefined}
 */
export function solve({ challenge, salt }, from, to) {
  for (let number = from; number <= to; number++) {
    if (sha256(salt + number) === challenge) return number;
  }
  return undefined;
}
