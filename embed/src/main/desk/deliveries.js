import { button, h } from '../web/base/dom.js';
import { call } from './api.js';
import { outcome, say, table, time } from './widgets.js';

/** @import {WebhookDelivery} from '../web/types' */

/**
 * The last deliveries of a webhook, loaded when they are opened.
 *
 * @param {string} path of the list
 */
export function deliveries(path) {
  const place = h('div', {}, h('p', {}, 'Loading …'));
  const fault = outcome();
  const load = async () => {
    fault.textContent = '';
    try {
      place.replaceChildren(list((await call(path)).data.items, replay));
    } catch (error) {
      fault.textContent = error.message;
    }
  };
  /** @param {WebhookDelivery} one */
  const replay = async one => {
    fault.textContent = '';
    try {
      await call(`${path}/${one.id}/replay`, { method: 'POST' });
      await load();
      say('It is sent again within five minutes.');
    } catch (error) {
      fault.textContent = error.message;
    }
  };
  const all = h('details', {}, h('summary', {}, 'Last deliveries'), fault, place, h('p', {}, button('Refresh', load)));
  all.addEventListener('toggle', () => /** @type {HTMLDetailsElement} */ (all).open && load());
  return all;
}

/**
 * @param {WebhookDelivery[]} items
 * @param {(one: WebhookDelivery) => unknown} replay
 */
function list(items, replay) {
  if (!items.length) return h('p', {}, 'Nothing was sent in the last 14 days.');
  return table(
    'Deliveries',
    'What was sent in the last 14 days, newest first',
    ['When', 'State', 'What came of it', 'Next'],
    items.map(one =>
      h(
        'tr',
        {},
        h('td', {}, time(one.at)),
        h('td', {}, one.state, one.attempts ? `, tried ${one.attempts} times before` : ''),
        h('td', {}, one.note),
        h('td', {}, one.nextAt ? time(one.nextAt) : '', one.state === 'dead' ? button('Replay', () => replay(one)) : ''),
      ),
    ),
  );
}
