import { h } from '../web/base/dom.js';

/** The keys of the queue, in the order in which they are shown. */
export const KEYS = {
  j: 'next',
  k: 'previous',
  p: 'publish',
  r: 'reject',
  s: 'spam',
  x: 'select/deselect',
  w: 'enter a reason',
  u: 'undo the last decision',
};

/**
 * Single keys act only while the focus is in the queue, and never while somebody writes (WCAG 2.2, 2.1.4).
 *
 * @param {HTMLElement} queue
 * @param {Record<string, (entry: HTMLElement | null) => unknown>} actions
 */
export function listenForKeys(queue, actions) {
  queue.addEventListener('keydown', event => {
    const target = /** @type {HTMLElement} */ (event.target);
    const writing = target.closest('input:not([type=checkbox]), textarea, select');
    if (writing || event.ctrlKey || event.metaKey || event.altKey || !actions[event.key]) return;
    event.preventDefault();
    actions[event.key](target.closest('.entry'));
  });
}

/** What the keys do, for those who open it. */
export function keyHelp() {
  const rows = Object.entries(KEYS).flatMap(([key, what]) => [h('dt', {}, h('kbd', {}, key)), h('dd', {}, what)]);
  return h('details', { className: 'keys' }, h('summary', {}, 'Keyboard shortcuts'), h('p', {}, 'These work while the focus is in the queue:'), h('dl', {}, rows));
}
