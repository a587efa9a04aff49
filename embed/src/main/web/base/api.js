import { clock } from './clock.js';

/** @import {Problem, RequestOptions} from '../types' */

/** What the server refused, or that it could not be reached. */
export class ApiError extends Error {
  /**
   * @param {number} status 0 when there was no answer at all
   * @param {Partial<Problem> & {message?: string}} problem
   * @param {number} wait seconds that the server asks for; 0 when it says nothing
   */
  constructor(status, problem, wait) {
    super(problem.detail ?? problem.title ?? '');
    this.status = status;
    /** The last part of its type's address, such as `thread-closed`; words in a language may go by it. */
    this.code = problem.type?.split('/').pop();
    this.errors = problem.errors ?? [];
    this.problem = problem;
    this.wait = wait;
  }

  /** Whether the same thing may go well a little later. */
  get passing() {
    return [0, 408, 429].includes(this.status) || this.status >= 500;
  }
}

/** For so many milliseconds after a reader's own change they are shown nothing from before it, */
const ANEW = 10_000;
/** also on a page that is loaded again. */
let changed = 0;
try {
  changed = Number(sessionStorage.guideChanged);
} catch {
  // Without storage it is forgotten with the page.
}

function noteChange() {
  changed = Date.now();
  try {
    sessionStorage.guideChanged = changed;
  } catch {
    // The same.
  }
}

/**
 * Sends a request to the guide.
 *
 * @param {string} address
 * @param {RequestOptions} options
 * @returns {Promise<Response>} one that went well
 * @throws {ApiError}
 */
export async function send(address, { method = 'GET', body, secret, key, headers = {}, signal }) {
  if (body) headers['Content-Type'] = 'application/json';
  if (secret) headers.Authorization = 'Bearer ' + secret;
  if (key) headers['Idempotency-Key'] = key;
  // Asks each time whether it changed; an answer that did not is 304 and costs little.
  const cache = Date.now() - changed < ANEW ? 'reload' : 'no-cache';
  const request = { method, headers, signal, body: body && JSON.stringify(body), credentials: 'omit', cache };
  const response = await fetch(address, /** @type {RequestInit} */ (request)).catch(unreachable);
  if (method !== 'GET') noteChange();
  const { headers: said } = response;
  // What a cache kept was said so many seconds ago.
  clock.set(Date.parse(said.get('Date') ?? '') + Number(said.get('Age')) * 1000);
  if (response.ok) return response;
  throw new ApiError(response.status, await json(response), Number(said.get('Retry-After')) || 0);
}

/**
 * @param {Response} response
 * @returns {Promise<any>} its JSON; an empty object where it has none
 */
export const json = response => response.json().catch(() => ({}));

/**
 * @param {Error} error
 * @returns {never}
 */
function unreachable(error) {
  if (error.name === 'AbortError') throw error;
  throw new ApiError(0, { type: 'unreachable' }, 0);
}
