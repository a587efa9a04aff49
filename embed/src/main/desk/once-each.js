import { h } from '../web/base/dom.js';
import { list } from './api.js';
import { more } from './widgets.js';

/**
 * A list of which each is shown once, though one that is written meanwhile, or has something older too, may be on a later page again.
 *
 * @template Item
 * @param {string} path of the list
 * @param {(item: Item) => string} key what they are told apart by
 * @param {(item: Item) => HTMLElement} entry
 * @param {string} none what an empty list says
 */
export async function onceEach(path, key, entry, none) {
  const seen = new Set();
  /** @type {(cursor?: string) => Promise<{items: Item[], next?: string}>} */
  const load = async cursor => {
    /** @type {{items: Item[], next?: string}} */
    const { items, next } = await list(path, 20, cursor);
    const anew = items.filter(item => !seen.has(key(item)));
    anew.forEach(item => seen.add(key(item)));
    return { items: anew, next };
  };
  const first = await load();
  const entries = h('div', {}, first.items.map(entry));
  const empty = h('p', { className: 'empty' }, first.next ? 'Nothing on this page; there is more to look through.' : none);
  return h('div', {}, first.items.length ? '' : empty, entries, more(first.next, load, items => entries.append(...items.map(entry))));
}
