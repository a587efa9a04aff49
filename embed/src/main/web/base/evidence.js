import { h, link } from './dom.js';

/** Where something comes from, and on which day somebody looked. */
export function evidence(evidence, day, host) {
  const items = evidence.map(({ kind, locator, version }) => h('li', {}, host.t(kind), ': ', link(locator, locator), ' ', version));
  const checked = host.t('checked', { date: host.date(day) });
  return [h('ul', {}, items), h('p', {}, checked)];
}
