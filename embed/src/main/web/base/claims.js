import { h } from './dom.js';

/**
 * What was said about frameworks, each with its verdict and why.
 *
 * @param {any[]} claims
 * @param {import('./element.js').GuideElement} host
 */
export function claims(claims, host) {
  const items = claims.map(({ text, verdict, why }) => h('li', {}, text, ' ', h('b', { className: 'guide-badge' }, host.t(verdict)), ' ', why));
  return items.length ? [host.headline(host.t('claims'), 1), h('ul', { className: 'guide-claims' }, items)] : [];
}
