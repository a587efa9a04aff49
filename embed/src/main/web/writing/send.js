import { exclusively } from './exclusively.js';

/** @import {Press, PostResponse} from '../types' */

/** The server takes a key for ten minutes; a press is given up a little sooner. */
const LIFE = 9 * 60_000;
const LONGEST_WAIT = 60;

/**
 * A UUID of version 7 (RFC 9562, section 5.7).
 *
 * @param {number} time in milliseconds
 */
export function idempotencyKey(time) {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  for (let i = 0; i < 6; i++) bytes[i] = time / 256 ** (5 - i);
  bytes[6] = 0x70 | (bytes[6] & 0x0f);
  bytes[8] = 0x80 | (bytes[8] & 0x3f);
  const hex = [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/**
 * Tries until the server has it or refuses it, and says how long it waits.
 *
 * @param {Press} press
 * @param {object} way
 * @param {(body: any, key: string) => Promise<PostResponse>} way.post one try
 * @param {(seconds: number, offline: boolean) => void} way.waits told each second
 * @param {AbortSignal} way.signal ends the waiting
 * @returns {Promise<PostResponse>}
 * @throws {import('../base/api.js').ApiError} or one of status -1 when it waited for too long
 */
export async function deliver(press, { post, waits, signal }) {
  for (let tries = 0; ; tries++) {
    if (Date.now() - press.at > LIFE) throw Object.assign(new Error(), { status: -1, code: 'tooLate', errors: [] });
    try {
      return await exclusively(() => post(press.body, press.key));
    } catch (error) {
      if (!error.passing) throw error;
      await pause(error.wait || Math.min(LONGEST_WAIT, 2 ** (tries + 1)), waits, signal);
    }
  }
}

/**
 * Ends early when the browser is back on line.
 *
 * @param {number} seconds
 * @param {(seconds: number, offline: boolean) => void} waits
 * @param {AbortSignal} signal
 */
async function pause(seconds, waits, signal) {
  const online = new Promise(done => addEventListener('online', () => done(true), { once: true, signal }));
  for (let left = seconds; left > 0; left--) {
    waits(left, !navigator.onLine);
    if (await Promise.race([online, second()])) return;
    signal.throwIfAborted();
  }
}

const second = () => new Promise(done => setTimeout(done, 1000));
