import { json, send } from '../web/base/api.js';
import { config } from './config.js';
import { session } from './session.js';

/**
 * Calls the guide in the moderator's name.
 *
 * @param {string} path from `/v1` on
 * @param {{method?: string, body?: any, match?: string | null}} [options] `match` is sent as If-Match
 * @returns {Promise<{data: any, etag: string | null}>}
 * @throws {import('../web/base/api.js').ApiError} with a message in any case
 */
export async function call(path, { method, body, match } = {}) {
  try {
    const response = await send(config.api + path, { method, body, secret: session.token, headers: match ? { 'If-Match': match } : {} });
    return { data: await json(response), etag: response.headers.get('ETag') };
  } catch (error) {
    // The gateway before the guide says what is wrong in another way.
    error.message ||= error.problem?.message ?? "The guide can't be reached.";
    if (error.status === 401) session.end('Your session has expired. Please sign in again; your decisions are saved.');
    throw error;
  }
}

/**
 * A page of a list, with its `next`.
 *
 * @param {string} path
 * @param {number} limit a page of twenty costs less than ten units, whatever list it is of
 * @param {string} [cursor] the `next` of the page before; empty for the first page
 */
export async function list(path, limit = 20, cursor = '') {
  const query = new URLSearchParams({ limit: String(limit), ...(cursor && { cursor }) });
  const { data } = await call(path + (path.includes('?') ? '&' : '?') + query);
  return data;
}
