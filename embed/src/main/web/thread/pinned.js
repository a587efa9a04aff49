import { article } from './comment.js';

/** @import {CommentThread} from '../elements/comment-thread.js' */

/**
 * What moderators have pinned, before the list; each stands in its place there too, and its time leads to it.
 *
 * @param {HTMLElement} section
 * @param {CommentThread} host
 */
export function updatePinned(section, host) {
  const { pinned } = host.pages;
  section.hidden = !pinned.length;
  section.replaceChildren(...pinned.map(view => article(view, host, true)));
}
