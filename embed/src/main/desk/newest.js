import { list } from './api.js';

/** @import {Held, Queue} from '../web/types' */

/** At least so many are shown together, unless so many pages of posts have fewer. */
const ENOUGH = 10;
const MOST_PAGES = 5;

/**
 * Reads the list of posts, newest first across threads, and keeps the newest of each thread or author: in the order of their last
 * activity, whatever is changed meanwhile, without a list of its own in the table.
 *
 * @param {string} path of the list
 * @param {(item: Held) => string} key what posts are told apart by
 * @returns {(cursor?: string) => Promise<{items: Held[], next?: string}>} loads what follows; nothing twice
 */
export function newestOfEach(path, key) {
  const seen = new Set();
  return async cursor => {
    /** @type {Held[]} */
    const items = [];
    let next = cursor;
    let pages = 0;
    do {
      /** @type {Queue} */
      const page = await list(path, 20, next);
      for (const item of page.items) {
        if (!seen.has(key(item))) items.push(item);
        seen.add(key(item));
      }
      next = page.next;
      pages++;
    } while (next && items.length < ENOUGH && pages < MOST_PAGES);
    return { items, next };
  };
}

/**
 * The address of the list of what is published, filtered.
 *
 * @param {Record<string, string>} filters by the API's names
 */
export const publishedOf = filters => '#published/' + new URLSearchParams(filters);

/** The filters that the address names, if it is one of those. */
export function addressedFilters() {
  const given = new URLSearchParams(location.hash.split('/').slice(1).join('/'));
  return Object.fromEntries([...given].filter(([name]) => name === 'thread' || name === 'author'));
}
