import { config } from './config.js';
import { session } from './session.js';

/** What the server refused, or that it could not be reached (status 0). */
export class Refused extends Error {
  constructor(status, problem = {}) {
    super(problem.detail ?? problem.title ?? problem.message ?? 'The guide cannot be reached.');
    this.status = status;
    this.state = problem.state;
  }
}

/**
 * Calls the guide in the moderator's name.
 *
 * @param {string} path from `/v1` on
 * @param {{method?: string, body?: any, match?: string}} [options] `match` is sent as If-Match
 * @returns {Promise<{data: any, etag: string | null}>}
 * @throws {Refused}
 */
export async function call(path, { method = 'GET', body, match } = {}) {
  const headers = { Authorization: 'Bearer ' + session.token };
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  if (match) headers['If-Match'] = match;
  const request = { method, headers, body: body === undefined ? undefined : JSON.stringify(body), cache: 'no-cache' };
  const answer = await fetch(config.api + path, request).catch(() => {
    throw new Refused(0);
  });
  const data = await answer.json().catch(() => ({}));
  if (answer.ok) return { data, etag: answer.headers.get('ETag') };
  if (answer.status === 401) session.end('Your session has ended. Sign in again; nothing you decided is lost.');
  throw new Refused(answer.status, data);
}

/** The first page of a list, with its `next`. */
export async function list(path, limit = 50) {
  const { data } = await call(path + (path.includes('?') ? '&' : '?') + 'limit=' + limit);
  return data;
}
