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
   * Tells what was done, with a way back.
   *
   * @param {HTMLElement} main
   * @param {string} text
   */
  offer(main, text) {
    const back = this.items.length ? button('Undo', () => this.last(main)) : '';
    main.querySelector('.done')?.remove();
    main.querySelector('h2')?.after(h('p', { className: 'done' }, text + ' ', back));
    say(text + (this.items.length ? ' You can undo this.' : ''));
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
 * Undoes a decision, on the text that it was made on and on no other.
 *
 * @param {string} decision
 * @param {Item[]} items
 */
export async function takeBack(decision, items) {
  const body = { items, decision: BACK[decision], reason: 'Undone' };
  /** @type {{data: import('../web/types').Decisions}} */
  const { data } = await call('/v1/moderation/decisions', { method: 'POST', body });
  const failed = data.items.filter(item => item.status !== 200).length;
  if (failed) throw new Error(`Not undone: ${failed} of ${items.length}. These posts have changed in the meantime.`);
}
