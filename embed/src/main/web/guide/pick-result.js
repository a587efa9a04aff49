import { h } from '../base/dom.js';
import { statusLabel } from '../base/status-label.js';
import { needTitle } from './needs.js';

/** @import {Pick, PickItem, PickReason} from '../types' */
/** @import {FrameworkPick} from '../elements/framework-pick.js' */

/**
 * What stands behind a pick's answer: each framework with its score and the reasons.
 *
 * @param {Pick} pick as `GET /v1/picks` gives it
 * @param {FrameworkPick} host
 */
export function pickResult({ items, most, wouldChange }, host) {
  const changes = [...wouldChange.facts, ...wouldChange.needs];
  /**
   * @param {string} kind
   * @param {PickItem[]} some
   */
  const list = (kind, some) => h(kind, { className: 'guide-picks' }, some.map(item => candidate(item, most, host)));
  return [
    list('ol', items.filter(item => item.rank)),
    list('ul', items.filter(item => !item.rank)),
    changes.length ? h('details', {}, h('summary', {}, host.t('wouldChange')), h('ul', {}, changes.map(({ why }) => h('li', { lang: 'en' }, why)))) : '',
  ];
}

/**
 * Those that only their names tell apart have the same rank.
 *
 * @param {PickItem} item
 * @param {number} most
 * @param {FrameworkPick} host
 */
function candidate({ rank, framework, verdict, score, reasons }, most, host) {
  const { low, high } = score;
  const points = host.t(low === high ? 'points' : 'pointsBetween', { low, high, most });
  const against = reasons.flatMap(reason => causes(reason, host)).join(', ');
  const head = h('summary', {}, h('b', {}, framework.name), ' ', statusLabel(verdict, host), against ? ': ' + against : most > 0 && ' ' + points);
  const body = h('ul', { className: 'guide-reasons' }, reasons.map(reason => reasonItem(reason, host)));
  return h('li', { className: 'guide-' + verdict, ...(rank && { value: rank }) }, h('details', {}, head, h('p', {}, framework.tagline), body));
}

/**
 * What rules it out: `no Templates`, or `Status: retired` where that is what must not be.
 *
 * @param {PickReason} reason
 * @param {FrameworkPick} host
 */
const causes = ({ need: { kind, text, title }, outcome }, host) => {
  const name = needTitle(text, title);
  return kind === 'want' || outcome !== 'missed' ? [] : kind === 'must' ? host.t('lacks', { name }) : name;
};

/**
 * @param {PickReason} reason
 * @param {FrameworkPick} host
 */
const reasonItem = ({ need, outcome, says }, host) =>
  h('li', {}, statusLabel(outcome, host), ' ', h('span', { className: 'guide-badge' }, host.t(need.kind.replace('-', ''))), ' ', h('span', { lang: 'en' }, says));
