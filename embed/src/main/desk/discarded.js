import { h } from '../web/base/dom.js';
import { call, list } from './api.js';
import { select } from './choices.js';
import { control, read } from './decide.js';
import { entry } from './entry.js';
import { filtered, filterForm, found } from './filters.js';
import { knownSites } from './sites.js';
import { decideAgain, tell } from './undo.js';

/** @import {Held, Queue} from '../web/types' */

const STATES = { rejected: 'Rejected', spam: 'Spam', removed: 'Removed' };
/** @type {Record<string, string>} */
const RESTORED = { held: 'Back in the queue.', published: 'Back in its thread.', merged: 'Counted as a vote.' };
/**
 * What takes a restored one away again.
 *
 * @type {Record<string, string>}
 */
const AGAIN = { rejected: 'reject', spam: 'spam', removed: 'remove' };

/**
 * What moderators took away in the last 90 days, newest first.
 *
 * @param {HTMLElement} main
 * @param {Record<string, string>} [chosen] the filters, by the API's names
 */
export async function discarded(main, chosen = { state: 'rejected' }) {
  const path = filtered(chosen);
  /** @param {Record<string, string>} next */
  const again = next => discarded(main, { ...chosen, ...next });
  // Without them what was taken away is shown all the same.
  const known = await knownSites().catch(() => undefined);
  /** @type {Queue} */
  const data = await list(path);
  /** @type {(element: HTMLElement, decision: string) => Promise<void>} */
  const restored = (element, decision) =>
    restore(element, decision, main, async item => {
      await decideAgain(AGAIN[chosen.state], [item]);
      await again({});
      main.focus();
      tell(main, 'Undone.');
    });
  /** @param {Held[]} items */
  const shown = items => items.map(item => entry(item, restored, null, { restore: 'Restore' }));
  const { entries, none, next } = found(data, cursor => list(path, undefined, cursor), shown);
  const state = select(STATES, chosen.state);
  state.addEventListener('change', () => again({ state: state.value }));
  main.replaceChildren(
    h('h2', {}, 'Discarded'),
    h('p', {}, 'Kept for 90 days. ', h('label', {}, 'Show ', state)),
    filterForm(chosen, known?.sites ?? [], again),
    none,
    entries,
    next,
  );
}

/**
 * @param {HTMLElement} element
 * @param {string} decision
 * @param {HTMLElement} main
 * @param {(item: import('./undo.js').Item) => Promise<void>} back
 */
async function restore(element, decision, main, back) {
  const item = read(element);
  const reason = control(element, '.reason').value;
  try {
    const { data } = await call('/v1/moderation/' + item.id, { method: 'PUT', match: `"${item.revision}"`, body: { decision, reason } });
    const next = /** @type {HTMLElement | null} */ (element.nextElementSibling ?? element.previousElementSibling);
    element.remove();
    (next ?? main).focus();
    // A wanted library that was counted as a vote is no post of its own any more.
    tell(main, RESTORED[data.outcome], data.outcome === 'merged' ? undefined : () => back(item));
  } catch (error) {
    control(element, '.outcome').textContent = error.message;
  }
}
