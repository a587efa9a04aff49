import { ApiError } from '../base/api.js';
import { exclusively } from './store.js';

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
 * One press of the button: the same key with every try, so that it is written once.
 *
 * @typedef {{key: string, at: number, body: any}} Press
 */

/**
 * Tries until the server has it or refuses it, and says how long it waits.
 *
 * @param {Press} press
 * @param {object} desk
 * @param {(body: any, key: string) => Promise<any>} desk.post one try
 * @param {(seconds: number, offline: boolean) => void} desk.waits told each second
 * @param {AbortSignal} desk.signal ends the waiting
 * @returns {Promise<any>} the receipt
 * @throws {ApiError} of status -1 when it waited for too long
 */
export async function deliver(press, { post, waits, signal }) {
  for (let tries = 0; ; tries++) {
    if (Date.now() - press.at > LIFE) throw new ApiError(-1, { type: 'tooLate' }, 0);
    try {
      return await exclusively(() => post(press.body, press.key));
    } catch (error) {
      if (!error.passing) throw error;
      await pause(error.wait || Math.min(LONGEST_WAIT, 2 ** (tries + 1)), waits, signal);
    }
  }
}

/** Ends early when the browser is back on line. */
async function pause(seconds, waits, signal) {
  const online = new Promise(done => addEventListener('online', () => done(true), { once: true, signal }));
  for (let left = seconds; left > 0; left--) {
    waits(left, !navigator.onLine);
    if (await Promise.race([online, second()])) return;
    signal.throwIfAborted();
  }
}

const second = () => new Promise(done => setTimeout(done, 1000));
