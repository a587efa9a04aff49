import { button } from '../base/dom.js';

/** @import {CommentThread} from '../elements/comment-thread.js' */

/** In so many threads a browser knows when its reader was there. */
const MOST = 100;

/**
 * When the reader was in this thread before: their store says so, from now on for the next visit. Of who has only read so far
 * nothing is kept.
 *
 * @param {CommentThread} host
 * @returns {number} 0 where nobody knows
 */
export function lastVisit({ clock, loadedThread, store }) {
  if (!store.names('').length) return 0;
  const { [loadedThread]: before = 0, ...others } = store.get('seen');
  store.set('seen', { ...Object.fromEntries(Object.entries(others).slice(1 - MOST)), [loadedThread]: clock.now() });
  return before;
}

/**
 * Whether somebody else has written it since.
 *
 * @param {import('../types').Post} view
 * @param {CommentThread} host
 */
export const isNew = (view, { lastVisit }) => !!lastVisit && !view.own && Date.parse(view.createdAt) > lastVisit;

/**
 * Says how many are new, and leads to the first of them.
 *
 * @param {CommentThread} host
 */
export function newsButton(host) {
  const fresh = [...host.pages.byId().values()].filter(view => !host.ownPosts.of(view.id) && isNew(view, host));
  const n = fresh.length;
  return n ? button(host.t('sinceVisit', { n }), () => host.entry(fresh[0].id)?.focus(), { className: 'guide-since' }) : '';
}
