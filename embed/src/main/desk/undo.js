import { button, h } from '../web/base/dom.js';
import { call } from './api.js';
import { say } from './widgets.js';

/** @typedef {{id: string, revision: number}} Item a contribution in the revision that was decided on */

/**
 * The log only grows, so undoing is a decision of its own: what was published goes back into the queue, and what was taken away
 * goes back to where it was.
 *
 * @type {Record<string, string>}
 */
const BACK = { publish: 'hold', reject: 'restore', spam: 'restore', remove: 'restore', hold: 'publish' };

/**
 * Whether there is a decision that undoes this one.
 *
 * @param {string} decision
 */
export const canUndo = decision => decision in BACK;

/** @type {(id: string, pinned: boolean) => Promise<unknown>} */
export const setPinned = (id, pinned) => call('/v1/moderation/pins/' + id, { method: 'PUT', body: { pinned, reason: '' } });

/** @type {(thread: string, open: boolean) => Promise<unknown>} */
export const setOpen = (thread, open) => call('/v1/moderation/threads', { method: 'PUT', body: { thread, open, reason: '' } });

/**
 * What undoes an act on a thread or its first places, by what the log calls it.
 *
 * @type {Record<string, (subject: string) => Promise<unknown>>}
 */
export const OPPOSITES = {
  pin: id => setPinned(id, false),
  unpin: id => setPinned(id, true),
  'close-thread': thread => setOpen(thread, true),
  'open-thread': thread => setOpen(thread, false),
};

export const undo = {
  decision: '',
  /** @type {Item[]} */
  items: [],

  /**
   * @param {string} decision
   * @param {Item[]} items
   */
  remember(decision, items) {
    this.decision = decision;
    this.items = items;
  },

  /**
   * Tells what was decided, with a way back where there is one.
   *
   * @param {HTMLElement} main
   * @param {string} text
   */
  offer(main, text) {
    tell(main, text, this.items.length ? () => this.last(main) : undefined);
  },

  /** @param {HTMLElement} main or what is in it */
  async last(main) {
    const { decision, items } = this;
    if (!items.length) return say('There is nothing to undo.');
    await takeBack(decision, items);
    this.items = [];
    main.closest('main')?.querySelector('.done')?.remove();
    say('Undone.');
  },
};

/**
 * Tells what was done, with a way back.
 *
 * @param {HTMLElement} main
 * @param {string} text
 * @param {() => Promise<unknown>} [back]
 */
export function tell(main, text, back) {
  const shown = h('p', { className: 'done' }, text + ' ', back && button('Undo', () => back()));
  main.querySelector('.done')?.remove();
  main.querySelector('h2')?.after(shown);
  say(text + (back ? ' You can undo this.' : ''));
}

/** The API decides on so many in one call. */
const MOST_AT_ONCE = 50;

/**
 * Undoes a decision, on the text that it was made on and on no other.
 *
 * @param {string} decision
 * @param {Item[]} items
 */
export const takeBack = (decision, items) => decideAgain(BACK[decision], items);

/**
 * Decides on any number in order to undo something.
 *
 * @param {string} decision
 * @param {Item[]} items
 */
export async function decideAgain(decision, items) {
  await inParts(items, part => ({ items: part, decision, reason: 'Undone' }));
}

/**
 * Restores what a decision on all of an author took away, in whichever revision each is.
 *
 * @param {string[]} ids
 */
export async function restoreAll(ids) {
  await inParts(ids, part => ({ ids: part, decision: 'restore', reason: 'Undone' }));
}

/**
 * @template Each
 * @param {Each[]} all
 * @param {(part: Each[]) => object} body
 */
async function inParts(all, body) {
  let failed = 0;
  for (let from = 0; from < all.length; from += MOST_AT_ONCE) {
    /** @type {{data: import('../web/types').Decisions}} */
    const { data } = await call('/v1/moderation/decisions', { method: 'POST', body: body(all.slice(from, from + MOST_AT_ONCE)) });
    failed += data.items.filter(item => item.status !== 200).length;
  }
  if (failed) throw new Error(`Not undone: ${failed} of ${all.length}. These posts have changed in the meantime.`);
}
