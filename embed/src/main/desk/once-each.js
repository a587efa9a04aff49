import { h } from '../web/base/dom.js';
import { list } from './api.js';
import { found } from './filters.js';

/**
 * A list of which each is shown once, though one that is written meanwhile, or has something older too, may be on a later page again.
 *
 * @template Item
 * @param {string} path of the list
 * @param {(item: Item) => string} key what they are told apart by
 * @param {(item: Item) => HTMLElement} entry
 */
export async function onceEach(path, key, entry) {
  const seen = new Set();
  /** @type {(cursor?: string) => Promise<{items: Item[], next?: string}>} */
  const load = async cursor => {
    /** @type {{items: Item[], next?: string}} */
    const { items, next } = await list(path, 20, cursor);
    const anew = items.filter(item => !seen.has(key(item)));
    anew.forEach(item => seen.add(key(item)));
    return { items: anew, next };
  };
  const { entries, none, next } = found(await load(), load, items => items.map(entry));
  return h('div', {}, none, entries, next);
}
