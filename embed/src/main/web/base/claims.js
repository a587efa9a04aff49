import { h, link } from './dom.js';
import { evidence } from './evidence.js';
import { headline } from './headline.js';

/** @import {Claim} from '../types' */

/**
 * What was said about frameworks, each with its verdict and why, and on demand its evidence.
 *
 * @param {Claim[]} claims
 * @param {import('./element.js').GuideElement} host
 * @param {Claim[]} folded further ones, which matter less here
 */
export function claims(claims, host, folded = []) {
  /** @param {Claim} claim */
  const item = ({ text, verdict, why, evidence: from, claimedBy, where, claimedOn, judgedOn }) =>
    h(
      'li',
      {},
      h('p', {}, text),
      h('p', {}, h('b', { className: 'guide-badge' }, host.t(verdict)), ' ', why),
      h('details', {}, h('summary', {}, host.t('proof')), evidence(from, judgedOn, host), claimedBy && h('p', {}, host.t('claimedBy', { who: host.t(claimedBy) }), ': ', where && link(where, where)), claimedOn && h('p', {}, host.t('claimed', { date: host.date(claimedOn) }))),
    );
  /** @param {Claim[]} some */
  const list = some => h('ul', { className: 'guide-claims' }, some.map(item));
  const rest = folded.length > 0 && h('details', {}, h('summary', {}, host.t('aboutOne', { n: folded.length })), list(folded));
  return claims.length || rest ? [headline(host, host.t('claims'), 1), list(claims), rest] : [];
}
