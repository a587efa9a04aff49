import { button, h } from '../web/base/dom.js';
import { list } from './api.js';
import { KINDS, select, siteChoices } from './choices.js';
import { decide, decideMany, done, read } from './decide.js';
import { entry } from './entry.js';
import { addressedFilters } from './newest.js';
import { knownSites } from './sites.js';
import { tell } from './undo.js';
import { more } from './widgets.js';

/** @import {Held, Queue} from '../web/types' */

const DECISIONS = { hold: 'Hold', remove: 'Remove', spam: 'Spam' };

/**
 * Everything that is published, newest first across threads; found by words, and taken back from here.
 *
 * @param {HTMLElement} main
 * @param {Record<string, string>} [chosen] the filters, by the API's names; those of the address if absent
 */
export async function published(main, chosen = addressedFilters()) {
  const query = new URLSearchParams({ state: 'published', ...Object.fromEntries(Object.entries(chosen).filter(([, value]) => value)) });
  const path = '/v1/moderation/contributions?' + query;
  /** @param {Record<string, string>} next */
  const again = next => published(main, { ...chosen, ...next });
  // Without them what is published is shown all the same.
  const known = await knownSites().catch(() => undefined);
  const filters = filterForm(chosen, known?.sites ?? [], again);
  /** @type {Queue} */
  const data = await list(path, 20);
  /** @type {import('./people.js').Changed} */
  const changed = async (text, back) => {
    await again({});
    main.focus();
    tell(main, text, back && (() => back().then(() => changed('Undone.'))));
  };
  /** @param {Held[]} items */
  const shown = items =>
    items.map(item => entry(item, decide, { published: element => done(element, 'answer', read(element)), changed, narrow: again }, DECISIONS));
  const entries = h('div', { className: 'entries' }, shown(data.items));
  const next = more(data.next, cursor => list(path, 20, cursor), items => entries.append(...shown(items)));
  const none = !data.items.length && h('p', { className: 'empty' }, data.next ? 'Nothing on this page; there is more to look through.' : 'Nothing found.');
  main.replaceChildren(h('h2', {}, 'Published'), filters, h('div', { className: 'queue' }, bulk(entries), none, entries, next));
}

/**
 * @param {Record<string, string>} chosen
 * @param {import('../web/types').Sites['sites']} sites
 * @param {(next: Record<string, string>) => unknown} again
 */
function filterForm(chosen, sites, again) {
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

/** @param {HTMLElement} entries */
function bulk(entries) {
  const reason = h('input', { maxLength: 500, title: 'The author can read it.' });
  const buttons = Object.entries(DECISIONS).map(([decision, text]) => button(text + ' selected', () => decideMany(entries, decision, reason.value)));
  return h('fieldset', { className: 'bulk' }, h('legend', {}, 'Selected posts'), h('label', {}, 'Reason ', reason), buttons);
}
