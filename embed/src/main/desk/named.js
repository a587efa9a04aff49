import { list } from './api.js';
import { say } from './widgets.js';

/** @import {Queue} from '../web/types' */

/** As far as a link is followed. */
const MOST_PAGES = 10;

/** The contribution that the address names, as links in mails do: `#queue/<id>`; empty for none. */
export const named = () => location.hash.split('/')[1] ?? '';

/**
 * The first page of the queue, and those up to the named contribution.
 *
 * @param {string} path
 * @param {string} id empty for the first page alone
 * @returns {Promise<Queue>}
 */
export async function pagesTo(path, id) {
  /** @type {Queue} */
  const data = await list(path);
  for (let pages = 1; id && data.next && pages < MOST_PAGES && !data.items.some(item => item.id === id); pages++) {
    /** @type {Queue} */
    const page = await list(path, undefined, data.next);
    data.items.push(...page.items);
    data.next = page.next;
  }
  return data;
}

/**
 * Goes to the entry, once: what is shown next begins at its top.
 *
 * @param {HTMLElement} entries
 * @param {string} id
 * @param {boolean} isMore whether the queue goes on
 */
export function leadTo(entries, id, isMore) {
  if (!id) return;
  history.replaceState(null, '', '#queue');
  const entry = /** @type {HTMLElement | null} */ (entries.querySelector(`[data-id="${CSS.escape(id)}"]`));
  entry?.focus();
  if (!entry) say(isMore ? 'It is further behind in the queue.' : 'This contribution does not wait any more.');
}
