import { h } from '../web/base/dom.js';
import { call } from './api.js';
import { more, say, time } from './widgets.js';

/** @import {Rule, Trial} from '../web/types' */

/**
 * What rules would hold of the queue and the latest decisions, with the posts themselves.
 *
 * @param {Rule[]} rules those that are off are tested too, and counted for themselves only
 * @param {(held: Map<string, number>, tried: number) => void} tell
 */
export async function trial(rules, tell) {
  const body = { rules: rules.map(rule => ({ ...rule, enabled: true })) };
  const on = new Set(rules.filter(rule => rule.enabled !== false).map(({ name }) => name));
  /**
   * @param {string} [cursor]
   * @returns {Promise<Trial>}
   */
  const page = async cursor => (await call('/v1/moderation/rules/trial' + (cursor ? '?cursor=' + cursor : ''), { method: 'POST', body })).data;
  const title = h('h3', {});
  const found = h('ul', { className: 'trial' });
  const sum = { tried: 0, held: 0, byRule: new Map() };
  /** @param {Trial} data */
  const add = ({ tried, items }) => {
    const held = items.filter(({ reasons }) => reasons.some(({ rule }) => on.has(rule)));
    sum.tried += tried;
    sum.held += held.length;
    for (const { rule } of items.flatMap(({ reasons }) => reasons)) sum.byRule.set(rule, (sum.byRule.get(rule) ?? 0) + 1);
    title.textContent = `${sum.held} of ${sum.tried} would be held`;
    tell(sum.byRule, sum.tried);
    found.append(...held.map(shown));
  };
  /** @param {string} cursor */
  const next = async cursor => {
    const data = await page(cursor);
    add(data);
    return data;
  };
  const first = await page();
  add(first);
  say(title.textContent + '.');
  return h('section', {}, title, h('p', {}, 'Tested on the queue and the latest decisions; nothing was changed.'), found, more(first.next, next, () => {}));
}

/** @param {Trial['items'][number]} item */
function shown(item) {
  return h(
    'li',
    {},
    h('p', { className: 'where' }, h('bdi', {}, item.author), ' in ', h('code', {}, item.thread), ' · ', time(item.createdAt), ' · ', item.state),
    h('blockquote', { dir: 'auto' }, item.text || 'It has no text.'),
    h('p', {}, item.reasons.map(({ detail }) => detail).join(' ')),
  );
}
