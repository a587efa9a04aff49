import { button, h } from '../web/base/dom.js';
import { KINDS, select, siteChoices } from './choices.js';
import { more } from './widgets.js';

/** @import {Sites} from '../web/types' */

/**
 * The address of a list with those filters that say something.
 *
 * @param {Record<string, string>} chosen by the API's names
 */
export const filtered = chosen => '/v1/moderation/contributions?' + new URLSearchParams(Object.entries(chosen).filter(([, value]) => value));

/**
 * What a list is narrowed by.
 *
 * @param {Record<string, string>} chosen by the API's names
 * @param {Sites['sites']} sites
 * @param {(next: Record<string, string>) => unknown} again shows the list with other filters
 */
export function filterForm(chosen, sites, again) {
  const words = h('input', { type: 'search', value: chosen.q ?? '', minLength: 2, maxLength: 200 });
  const thread = h('input', { value: chosen.thread ?? '', placeholder: 'page:/hello/', spellcheck: false });
  const author = h('input', { value: chosen.author ?? '', pattern: '[A-Za-z0-9_-]{22}', spellcheck: false });
  const day = h('input', { type: 'date', value: chosen.day ?? '' });
  const kind = select({ '': 'All kinds', ...KINDS }, chosen.kind);
  const site = select(siteChoices(sites), chosen.site);
  const all = { q: words, site, kind, thread, author, day };
  /** @param {Event} event */
  const onsubmit = event => {
    event.preventDefault();
    again(Object.fromEntries(Object.entries(all).map(([name, { value }]) => [name, value.trim()])));
  };
  const clear = () => again({ q: '', site: '', kind: '', thread: '', author: '', day: '' });
  /** @type {(text: string, control: HTMLElement) => HTMLElement} */
  const labelled = (text, control) => h('label', {}, text + ' ', control, ' ');
  const narrow = [sites.length > 1 && labelled('Site', site), labelled('Kind', kind), labelled('Day', day), labelled('Thread', thread), labelled('Author ID', author)];
  return h('form', { className: 'filters', role: 'search', onsubmit }, labelled('Words', words), narrow, h('button', {}, 'Search'), ' ', button('Clear', clear));
}

/**
 * What was found, and what is behind it. A page may be empty while there is more to look through.
 *
 * @template Item
 * @param {{items: Item[], next?: string}} data the first page
 * @param {(cursor: string) => Promise<{items: Item[], next?: string}>} load
 * @param {(items: Item[]) => HTMLElement[]} shown
 * @returns {{entries: HTMLElement, none: HTMLElement, next: HTMLElement}}
 */
export function found(data, load, shown) {
  const entries = h('div', { className: 'entries' });
  const none = h('p', { className: 'empty' });
  /** @param {{items: Item[], next?: string}} page */
  const show = page => {
    entries.append(...shown(page.items));
    none.hidden = entries.children.length > 0;
    none.textContent = page.next ? 'Nothing on this page; there is more to look through.' : 'Nothing found.';
    return page;
  };
  show(data);
  const next = more(data.next, async cursor => show(await load(cursor)), () => {});
  return { entries, none, next };
}
