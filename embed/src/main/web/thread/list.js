import { button, h } from '../base/dom.js';
import { updateFold } from './collapse.js';
import { article } from './comment.js';

/** @import {Post, Replies} from '../types' */
/** @import {CommentThread} from '../elements/comment-thread.js' */

/** @typedef {HTMLElement & {drawn?: string}} Entry `drawn` is what it shows, so that only what changed is made again */

/**
 * Brings a list to what `items` say. What is there and did not change stays the same node, with its
 * focus, its open form and its place on the screen.
 *
 * @param {HTMLElement} list
 * @param {Post[]} items
 * @param {CommentThread} host
 */
export function updateList(list, items, host) {
  const left = new Map(/** @type {Entry[]} */ ([...list.children]).map(each => [each.id, each]));
  const entries = items.map(item => {
    const id = 'c-' + item.id;
    /** @type {Entry} */
    const entry = left.get(id) ?? h('li', { id, tabIndex: -1, className: 'guide-comment' });
    left.delete(id);
    updateEntry(entry, item, host);
    return entry;
  });
  for (const entry of left.values()) {
    if (!entry.querySelector('form')) entry.remove();
    else entries.splice(entries.indexOf(/** @type {any} */ (entry.previousElementSibling)) + 1, 0, emptied(entry, host));
  }
  entries.forEach((entry, at) => list.children[at] === entry || list.insertBefore(entry, list.children[at] ?? null));
}

/**
 * One that is no longer in the list, but in which somebody writes: that stays, in its place.
 *
 * @param {Entry} entry
 * @param {CommentThread} host
 */
function emptied(entry, host) {
  const article = entry.querySelector(':scope > article');
  if (!article?.querySelector('form')) article?.replaceChildren(h('p', {}, host.t('gone')));
  entry.drawn = '';
  updateReplies(entry, { id: '' }, { items: [] }, host);
  return entry;
}

/**
 * @param {Entry} entry
 * @param {Post} post
 * @param {CommentThread} host
 */
function updateEntry(entry, { votes, replies, ...view }, host) {
  const drawn = JSON.stringify([view, host.isOpen()]);
  // Somebody is changing it: it is drawn again when they are done.
  if (entry.drawn !== drawn && !entry.querySelector(':scope > article form')) {
    entry.drawn = drawn;
    const before = entry.querySelector(':scope > article');
    const focused = before?.matches(':focus-within');
    before?.remove();
    entry.prepend(article(/** @type {Post} */ (view), host));
    if (focused) entry.focus();
  }
  for (const each of entry.querySelectorAll(':scope > article .guide-vote')) {
    /** @type {import('./comment.js').VoteButton} */ (each).show(votes, host.votes[view.id]);
  }
  if (replies) updateReplies(entry, view, replies, host);
}

/**
 * @param {Entry} entry
 * @param {{id: string, author?: Post['author']}} view
 * @param {Replies} replies
 * @param {CommentThread} host
 */
function updateReplies(entry, view, { items, next }, host) {
  /** @type {HTMLElement | null} */
  let list = entry.querySelector(':scope > ol');
  if (!list && !items.length) return;
  if (!list) entry.append((list = h('ol', { className: 'guide-replies' })));
  updateList(list, items, host);
  updateFold(entry, list, view.author?.name, host);
  entry.querySelector(':scope > .guide-more')?.remove();
  const more = () =>
    host.attempt(async () => {
      await host.pages.loadReplies(view.id);
      host.draw();
    });
  if (next) entry.append(moreButton(host.t('moreReplies'), more, view.author && host.t('moreRepliesTo', view.author)));
}

/**
 * @param {string} text
 * @param {() => void} click
 * @param {string | null | undefined} [ariaLabel] tells it from others of its text
 */
export const moreButton = (text, click, ariaLabel) => h('p', { className: 'guide-more' }, button(text, click, { 'aria-label': ariaLabel }));
