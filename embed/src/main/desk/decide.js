import { h } from '../web/base/dom.js';
import { call } from './api.js';
import { canUndo, undo } from './undo.js';
import { byId, say } from './widgets.js';

/** @import {Decisions} from '../web/types' */

/** @type {Record<string, string>} */
const DONE = { publish: 'Published', reject: 'Rejected', spam: 'Marked as spam', keep: 'Kept', hold: 'Back in the queue', answer: 'Answered', remove: 'Removed' };

/**
 * What an entry shows: the contribution and the revision of its text.
 *
 * @param {HTMLElement} element
 */
export const read = ({ dataset: { id = '', revision } }) => ({ id, revision: Number(revision) });

/**
 * One decision, on the text that was read and on no other.
 *
 * @param {HTMLElement} element
 * @param {string} decision
 */
export async function decide(element, decision) {
  const item = read(element);
  const reason = control(element, '.reason').value;
  try {
    await call('/v1/moderation/' + item.id, { method: 'PUT', match: `"${item.revision}"`, body: { decision, reason } });
    done(element, decision, item);
  } catch (error) {
    showOutcome(element, error.message);
  }
}

/**
 * @param {Element} element
 * @param {string} selector
 */
export const control = (element, selector) => /** @type {HTMLInputElement} */ (element.querySelector(selector));

/**
 * @param {Element} element
 * @param {string} text
 */
function showOutcome(element, text) {
  control(element, '.outcome').textContent = text;
}

/**
 * The next one gets the focus that the decided one had.
 *
 * @param {HTMLElement} element
 * @param {string} decision
 * @param {import('./undo.js').Item} item
 */
export function done(element, decision, item) {
  const next = /** @type {HTMLElement | null} */ (element.nextElementSibling ?? element.previousElementSibling);
  const main = byId('main');
  element.remove();
  (next ?? main).focus();
  undo.remember(decision, canUndo(decision) ? [item] : []);
  undo.offer(main, DONE[decision] + '.');
  if (!next) main.querySelector('.queue')?.replaceWith(empty());
}

/**
 * @param {HTMLElement} entries
 * @param {string} decision
 * @param {string} reason
 */
export async function decideMany(entries, decision, reason) {
  const chosen = /** @type {HTMLElement[]} */ ([...entries.children]).filter(each => control(each, '.select').checked);
  if (!chosen.length) return say('Nothing is selected.');
  // Only what was read is decided on: each goes with the revision of its text.
  const items = chosen.map(read);
  /** @type {{data: Decisions}} */
  const { data } = await call('/v1/moderation/decisions', { method: 'POST', body: { items, decision, reason } });
  const well = data.items.filter(item => item.status === 200).map(item => item.id);
  for (const element of chosen) {
    if (well.includes(element.dataset.id ?? '')) element.remove();
    else showOutcome(element, 'Not applied: this post has changed in the meantime.');
  }
  undo.remember(
    decision,
    items.filter(item => well.includes(item.id)),
  );
  undo.offer(byId('main'), `${DONE[decision]}: ${well.length} of ${items.length}.`);
  if (!entries.children.length) entries.closest('.queue')?.replaceWith(empty());
}

export function empty() {
  return h('p', { className: 'empty' }, 'The queue is empty.');
}
