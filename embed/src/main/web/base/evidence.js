import { h, link } from './dom.js';

/**
 * Where something comes from, and on which day somebody looked.
 *
 * @param {import('../types').Evidence} evidence
 * @param {string} day
 * @param {import('./element.js').GuideElement} host
 * @param {string} [of] how somebody looked, and the version that was looked at
 */
export function evidence(evidence, day, host, of) {
  const items = evidence.map(({ kind, locator, version, url }) => h('li', {}, host.t(kind), ': ', link(url ?? locator, locator), ' ', version));
  const checked = host.t('checked', { date: host.date(day) }) + (of ? ` (${of})` : '');
  return [h('ul', {}, items), h('p', {}, checked)];
}
