import { h } from './dom.js';
import { evidence } from './evidence.js';

/**
 * What was said about frameworks, each with its verdict and why, and on demand its evidence.
 *
 * @param {any[]} claims
 * @param {import('./element.js').GuideElement} host
 */
export function claims(claims, host) {
  const item = ({ text, verdict, why, evidence: from, judgedOn }) =>
    h(
      'li',
      {},
      h('p', {}, text),
      h('p', {}, h('b', { className: 'guide-badge' }, host.t(verdict)), ' ', why),
      h('details', {}, h('summary', {}, host.t('proof')), evidence(from, judgedOn, host)),
    );
  return claims.length ? [host.headline(host.t('claims'), 1), h('ul', { className: 'guide-claims' }, claims.map(item))] : [];
}
