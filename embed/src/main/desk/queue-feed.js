import { button, h } from '../web/base/dom.js';
import { call } from './api.js';
import { outcome, say } from './widgets.js';

/** @import {QueueFeed} from '../web/types' */

/**
 * The secret address of the feed of what waits, folded: with it a reader of feeds tells of new posts.
 *
 * @param {string} [site] empty for everything, or for the only site of the moderator
 */
export function queueFeed(site) {
  const path = '/v1/moderation/queue-feed' + (site ? '?site=' + encodeURIComponent(site) : '');
  const body = h('div');
  const fault = outcome();
  /** @param {() => Promise<string>} action says what has changed */
  const attempt = async action => {
    fault.textContent = '';
    await action().then(say, error => (fault.textContent = error.message));
  };
  /** @param {QueueFeed} feed */
  const show = ({ atom, json, by }) => {
    const addresses = [atom, json].filter(Boolean).map(address => h('p', {}, h('code', { className: 'address' }, address)));
    const note = atom ? ['Whoever has an address can read what waits. Opened by ', h('b', { dir: 'auto' }, by), '.'] : ['No feed of the queue is open.'];
    body.replaceChildren(h('p', {}, note), ...addresses, h('p', { className: 'decide' }, button(atom ? 'Make new addresses' : 'Open a feed', open), atom && button('Close the feed', close)));
  };
  const open = () =>
    attempt(async () => {
      show((await call(path, { method: 'PUT' })).data);
      return 'The feed is open at these addresses and no others.';
    });
  const close = () =>
    attempt(async () => {
      await call(path, { method: 'DELETE' });
      show({});
      return 'The feed is closed.';
    });
  const load = () =>
    attempt(async () => {
      show((await call(path)).data);
      return '';
    });
  const details = h('details', { ontoggle: () => details.open && load() }, h('summary', {}, 'Feed of the queue'), body, fault);
  return details;
}
