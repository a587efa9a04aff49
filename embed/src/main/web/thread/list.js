import { button, h } from '../base/dom.js';
import { article } from './comment.js';

/**
 * Brings a list to what `items` say. What is there and did not change stays the same node, with its
 * focus, its open form and its place on the screen.
 */
export function updateList(list, items, host) {
  const left = new Map([...list.children].map(each => [each.id, each]));
  items.forEach((item, at) => {
    const id = 'c-' + item.id;
    const entry = left.get(id) ?? h('li', { id, tabIndex: -1, className: 'guide-comment' });
    left.delete(id);
    updateEntry(entry, item, host);
    if (list.children[at] !== entry) list.insertBefore(entry, list.children[at] ?? null);
  });
  left.forEach(entry => entry.remove());
}

function updateEntry(entry, { votes, replies, ...view }, host) {
  const drawn = JSON.stringify([view, host.isOpen]);
  // Somebody is changing it: it is drawn again when they are done.
  if (entry.drawn !== drawn && !entry.querySelector(':scope > article form')) {
    entry.drawn = drawn;
    const before = entry.querySelector(':scope > article');
    const focused = before?.contains(document.activeElement);
    before?.remove();
    entry.prepend(article(view, host));
    if (focused) entry.focus();
  }
  entry.querySelectorAll(':scope > article .guide-vote').forEach(button => button.show(votes, host.votes[view.id]));
  if (replies) drawReplies(entry, view, replies, host);
}

function drawReplies(entry, view, { items, next }, host) {
  let list = entry.querySelector(':scope > ol');
  if (!list && !items.length) return;
  if (!list) entry.append((list = h('ol', { className: 'guide-replies' })));
  updateList(list, items, host);
  entry.querySelector(':scope > .guide-more')?.remove();
  if (next) entry.append(moreButton(host.t('moreReplies'), () => host.moreReplies(view.id)));
}

export const moreButton = (text, click) =>
  h('p', { className: 'guide-more' }, button(text, click));
