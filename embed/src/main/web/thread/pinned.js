import { h } from '../base/dom.js';
import { article } from './comment.js';

/** @import {CommentThread} from '../elements/comment-thread.js' */

/**
 * What moderators have pinned, before the list; each stands in its place there too, and its time leads to it.
 *
 * @param {CommentThread} host
 */
export function updatePinned(host) {
  const { pinned } = host.pages;
  host.querySelector('.guide-pinned')?.remove();
  const shown = pinned.map(view => article(view, host, true));
  if (shown.length) host.list.before(h('section', { className: 'guide-pinned', ariaLabel: host.t('pinned') }, shown));
}
