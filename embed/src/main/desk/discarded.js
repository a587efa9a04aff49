import { h } from '../web/base/dom.js';
import { call, list } from './api.js';
import { entry } from './entry.js';
import { byId, more, options, say } from './widgets.js';

/** @import {Held, Queue} from '../web/types' */

const STATES = ['rejected', 'spam', 'removed'];
/** @type {Record<string, string>} */
const RESTORED = { held: 'Back in the queue.', published: 'Back in its thread.', merged: 'Counted as a vote.' };

/**
 * What moderators took away in the last 90 days, newest first.
 *
 * @param {HTMLElement} main
 * @param {string} state
 */
export async function discarded(main, state = 'rejected') {
  const path = '/v1/moderation/contributions?state=' + state;
  /** @type {Queue} */
  const data = await list(path);
  /** @param {Held[]} items */
  const shown = items => items.map(item => entry(item, restore, null, { restore: 'Restore' }));
  const entries = h('div', { className: 'entries' }, shown(data.items));
  const next = more(data.next, cursor => list(path, undefined, cursor), items => entries.append(...shown(items)));
  const select = h('select', { onchange: () => discarded(main, select.value) }, options(STATES, state));
  const filter = h('p', {}, h('label', {}, 'Show ', select));
  main.replaceChildren(h('h2', {}, 'Discarded'), filter, data.items.length ? entries : h('p', { className: 'empty' }, 'Nothing in the last 90 days.'), next);
}

/**
 * @param {HTMLElement} element
 * @param {string} decision
 */
async function restore(element, decision) {
  const { id = '', revision } = element.dataset;
  const reason = /** @type {HTMLInputElement} */ (element.querySelector('.reason')).value;
  try {
    const { data } = await call('/v1/moderation/' + id, { method: 'PUT', match: `"${revision}"`, body: { decision, reason } });
    const next = /** @type {HTMLElement | null} */ (element.nextElementSibling ?? element.previousElementSibling);
    element.remove();
    (next ?? byId('main')).focus();
    say(RESTORED[data.outcome]);
  } catch (error) {
    /** @type {HTMLElement} */ (element.querySelector('.outcome')).textContent = error.message;
  }
}
