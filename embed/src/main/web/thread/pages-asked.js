import { inFull } from '../base/page-thread.js';

/**
 * Asks for a page of a thread; what has no value is left out.
 *
 * @param {import('../types').Ask} ask
 * @param {string} thread
 * @param {Record<string, string | undefined>} query
 * @returns {Promise<import('../types').CommentPage>}
 */
export function askPage(ask, thread, query) {
  const parameters = Object.entries({ thread: inFull(thread), ...query }).flatMap(([name, value]) => (value ? [[name, value]] : []));
  return ask('/v1/comments?' + new URLSearchParams(parameters));
}
