import { button, h, link } from '../web/base/dom.js';
import { call, list } from './api.js';
import { field, more, options, outcome, say } from './widgets.js';

/** @import {Wanted, WantedLibrary} from '../web/types' */

const STATUS = ['open', 'planned', 'done', 'declined'];

/**
 * Libraries that readers want reviewed, and what becomes of them; of one status, which is one list.
 *
 * @param {HTMLElement} main
 * @param {string} chosen
 */
export async function requests(main, chosen = 'open') {
  const path = '/v1/review-requests?status=' + chosen;
  /** @type {Wanted} */
  const data = await list(path);
  const entries = h('div', { className: 'entries' }, data.items.map(item => entry(item)));
  const next = more(data.next, cursor => list(path, undefined, cursor), items => entries.append(...items.map(item => entry(item))));
  const select = h('select', { onchange: () => requests(main, select.value) }, options(STATUS, chosen));
  const filter = h('p', {}, h('label', {}, 'Show ', select));
  main.replaceChildren(h('h2', {}, 'Review requests'), filter, data.items.length ? entries : h('p', { className: 'empty' }, 'No requests yet.'), next);
}

/** @param {WantedLibrary} item */
function entry(item) {
  const status = h('select', {}, options(STATUS, item.status));
  const result = h('input', { maxLength: 500, value: item.result ?? '' });
  const fault = outcome();
  const save = async () => {
    fault.textContent = '';
    try {
      const body = { status: status.value, result: result.value || null };
      await call('/v1/moderation/review-requests/' + encodeURIComponent(item.name), { method: 'PUT', body });
      say('Saved: ' + item.name + ' is ' + status.value + '.');
    } catch (error) {
      fault.textContent = error.message;
    }
  };
  return h(
    'article',
    { className: 'entry' },
    h('h3', {}, h('bdi', {}, item.name)),
    h('p', { className: 'where' }, h('bdi', {}, item.language), ` · ${item.votes} ${item.votes === 1 ? 'vote' : 'votes'} · `, link(item.link, item.link)),
    field('Status', status),
    field('Link to the review', result),
    h('p', {}, button('Save', save, { ariaLabel: 'Save ' + item.name })),
    fault,
  );
}
