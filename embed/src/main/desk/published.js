import { button, h } from '../web/base/dom.js';
import { addressedFilters } from './addresses.js';
import { list } from './api.js';
import { decide, decideMany, done, read } from './decide.js';
import { entry } from './entry.js';
import { filtered, filterForm, found } from './filters.js';
import { knownSites } from './sites.js';
import { tell } from './undo.js';

/** @import {Held, Queue} from '../web/types' */

const DECISIONS = { hold: 'Hold', remove: 'Remove', spam: 'Spam' };

/**
 * Everything that is published, newest first across threads; found by words, and taken back from here.
 *
 * @param {HTMLElement} main
 * @param {Record<string, string>} [chosen] the filters, by the API's names; those of the address if absent
 */
export async function published(main, chosen = addressedFilters()) {
  const path = filtered({ state: 'published', ...chosen });
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
  const { entries, none, next } = found(data, cursor => list(path, 20, cursor), shown);
  main.replaceChildren(h('h2', {}, 'Published'), filters, h('div', { className: 'queue' }, bulk(entries), none, entries, next));
}

/** @param {HTMLElement} entries */
function bulk(entries) {
  const reason = h('input', { maxLength: 500, title: 'The author can read it.' });
  const buttons = Object.entries(DECISIONS).map(([decision, text]) => button(text + ' selected', () => decideMany(entries, decision, reason.value)));
  return h('fieldset', { className: 'bulk' }, h('legend', {}, 'Selected posts'), h('label', {}, 'Reason ', reason), buttons);
}
