import { h } from '../web/base/dom.js';
import { list } from './api.js';

/** What is to be done, by the view that has it: a page of each says how many there are, or that there are more. */
const TO_DO = { queue: ['/v1/moderation/queue', 50], reported: ['/v1/moderation/contributions?state=reported', 18] };

const AGE = 30_000;
let counted = -AGE;

/**
 * Says beside the views how much waits there; at most twice a minute.
 *
 * @param {HTMLElement} nav
 */
export async function countTabs(nav) {
  if (performance.now() - counted < AGE) return;
  counted = performance.now();
  for (const [view, [path, limit]] of Object.entries(TO_DO)) {
    const { items, next } = await list(String(path), Number(limit));
    const text = items.length + (next ? '+' : '');
    const anchor = /** @type {HTMLElement} */ (nav.querySelector(`[href="#${view}"]`));
    anchor.querySelector('.count')?.remove();
    if (items.length) anchor.append(h('span', { className: 'count', ariaHidden: 'true' }, text));
    anchor.setAttribute('aria-description', text + ' to decide on');
  }
}
