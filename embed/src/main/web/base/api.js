/** What the server refused, or that it could not be reached. */
export class ApiError extends Error {
  /**
   * @param {number} status 0 when there was no answer at all
   * @param {{type?: string, title?: string, detail?: string, errors?: {pointer?: string, detail: string}[]}} problem
   * @param {number} wait seconds that the server asks for; 0 when it says nothing
   */
  constructor(status, problem, wait) {
    super(problem.detail ?? problem.title ?? '');
    this.status = status;
    /** The last part of its type's address, such as `thread-closed`; words in a language may go by it. */
    this.code = problem.type?.split('/').pop();
    this.errors = problem.errors ?? [];
    this.wait = wait;
  }

  /** Whether the same thing may go well a little later. */
  get passing() {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}

/**
 * Calls the guide.
 *
 * @param {string} base address without the final slash
 * @param {string} path from `/v1` on
 * @param {{method?: string, body?: any, secret?: string, key?: string, signal?: AbortSignal}} [options]
 *   `secret` is sent as bearer, `key` as Idempotency-Key
 * @returns {Promise<any>} the answer's JSON; null where it has none
 * @throws {ApiError}
 */
export async function call(base, path, { method = 'GET', body, secret, key, signal } = {}) {
  const headers = {};
  if (body) headers['Content-Type'] = 'application/json';
  if (secret) headers.Authorization = 'Bearer ' + secret;
  if (key) headers['Idempotency-Key'] = key;
  const request = { method, headers, signal, body: body && JSON.stringify(body), credentials: 'omit' };
  // Asks each time whether it changed; an answer that did not is 304 and costs little.
  const answer = await fetch(base + path, { ...request, cache: 'no-cache' }).catch(unreachable);
  if (answer.status === 204) return null;
  const json = await answer.json().catch(() => ({}));
  if (answer.ok) return json;
  throw new ApiError(answer.status, json, Number(answer.headers.get('Retry-After')) || 0);
}

function unreachable(error) {
  if (error.name === 'AbortError') throw error;
  throw new ApiError(0, { type: 'unreachable' }, 0);
}
