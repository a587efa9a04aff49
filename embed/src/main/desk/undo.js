import { button, h } from '../web/base/dom.js';
import { call } from './api.js';
import { say } from './widgets.js';

/**
 * The log only grows, so undoing is a decision of its own: what was published can be removed again, which the log then
 * shows too. What was rejected or marked as spam is gone from the queue for good, and the desk says so.
 */
export const undo = {
  /** @type {string[]} */
  published: [],

  /**
   * @param {string} decision
   * @param {string[]} ids
   */
  remember(decision, ids) {
    this.published = decision === 'publish' ? ids : [];
  },

  /**
   * Tells what was done, with a way back where there is one.
   *
   * @param {HTMLElement} main
   * @param {string} text
   */
  offer(main, text) {
    const back = this.published.length
      ? button('Undo', () => this.last(main))
      : h('small', {}, "This can't be undone.");
    main.querySelector('.done')?.remove();
    main.querySelector('h2')?.after(h('p', { className: 'done' }, text + ' ', back));
    say(text + (this.published.length ? ' You can undo this.' : ''));
  },

  /** @param {HTMLElement} main or what is in it */
  async last(main) {
    const ids = this.published;
    if (!ids.length) return say('There is nothing to undo.');
    await remove(ids);
    this.published = [];
    main.closest('main')?.querySelector('.done')?.remove();
    say('Unpublished.');
  },
};

/**
 * Takes published ones back.
 *
 * @param {string[]} ids
 */
export async function remove(ids) {
  const body = { ids, decision: 'remove', reason: 'Undone' };
  /** @type {{data: import('../web/types').Decisions}} */
  const { data } = await call('/v1/moderation/decisions', { method: 'POST', body });
  const failed = data.items.filter(item => item.status !== 200);
  if (failed.length) throw new Error(failed.length + ' could not be undone: they are no longer published.');
}
