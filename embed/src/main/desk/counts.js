import { h } from '../web/base/dom.js';
import { call } from './api.js';
import { today } from './days.js';
import { sum } from './sums.js';

/** @import {Statistics} from '../web/types' */

const AGE = 30_000;
let counted = -AGE;

/**
 * Says beside the views how much there is; at most twice a minute, by one call of two units at most.
 *
 * @param {HTMLElement} nav
 */
export async function countTabs(nav) {
  if (performance.now() - counted < AGE) return;
  counted = performance.now();
  const day = today();
  /** @type {{data: Statistics}} */
  const { data } = await call(`/v1/moderation/statistics?from=${day}&to=${day}`);
  const sent = sum(data.days, 'contributions');
  show(nav, 'queue', data.now.waiting, `${data.now.waiting} to decide on`);
  show(nav, 'reported', data.now.reported, `${data.now.reported} to decide on`);
  show(nav, 'published', sent && `+${sent}`, `${sent} sent today`);
}

/**
 * @param {HTMLElement} nav
 * @param {string} view
 * @param {string | number} count 0 is not shown
 * @param {string} description
 */
function show(nav, view, count, description) {
  const anchor = /** @type {HTMLElement} */ (nav.querySelector(`[href="#${view}"]`));
  anchor.querySelector('.count')?.remove();
  if (count) anchor.append(h('span', { className: 'count', ariaHidden: 'true' }, String(count)));
  anchor.setAttribute('aria-description', description);
}
