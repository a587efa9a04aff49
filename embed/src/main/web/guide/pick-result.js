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
  const fit = items.filter(item => item.rank);
  const open = !fit.length;
  return [
    open && blame(items, host),
    fit.length > 1 && h('p', {}, h('a', { href: host.api + '/compare/' + fit.slice(0, 3).map(({ framework }) => framework.slug).sort().join('-vs-') + '/' }, host.t('compareFirst'))),
    list('ol', fit),
    list('ul', items.filter(item => !item.rank)),
    changes.length ? h('details', { open }, h('summary', {}, host.t('wouldChange')), h('ul', {}, changes.map(({ why }) => h('li', { lang: 'en' }, why)))) : '',
  ];
}

/**
 * Where nothing fits: how many each need rules out, the one to blame most first.
 *
 * @param {PickItem[]} items
 * @param {FrameworkPick} host
 */
function blame(items, host) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const { need, outcome } of items.flatMap(({ reasons }) => reasons)) {
    const name = needTitle(need.text, need.title, host);
    if (need.kind !== 'want' && outcome === 'missed') counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const worst = [...counts].sort(([, a], [, b]) => b - a);
  return h('ul', { className: 'guide-blame' }, worst.map(([name, n]) => h('li', {}, host.t('rulesOut', { name, n, all: items.length }))));
}

/**
 * What is certain, and hatched what might come on top.
 *
 * @param {PickItem['score']} score
 * @param {number} most
 */
function meter({ low, high }, most) {
  /** @param {number} part */
  const width = part => ({ style: `inline-size:${(100 * part) / most}%` });
  return h('span', { className: 'guide-meter', ariaHidden: 'true' }, h('i', width(low)), h('i', width(high - low)));
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
  const open = against ? '' : doubts(reasons, host).join('; ');
  const [word, as] = verdict === 'fits' ? howFar(reasons, score, most) : [verdict, verdict];
  const mark = statusLabel(word, host, as);
  const rest = against ? ': ' + against : most > 0 && ' ' + points;
  const head = h('summary', {}, h('b', {}, framework.name), ' ', mark, rest, rank && most > 0 && meter(score, most), open && h('span', { className: 'guide-note' }, open));
  const body = h('ul', { className: 'guide-reasons' }, reasons.map(reason => reasonItem(reason, host)));
  return h('li', { className: 'guide-' + verdict, ...(rank && { value: rank }) }, h('details', {}, head, h('p', {}, framework.tagline), body));
}

/**
 * How far one that fits does so, in a word, and as what that looks: a full mark means all that was
 * asked for.
 *
 * @param {PickReason[]} reasons
 * @param {PickItem['score']} score
 * @param {number} most
 */
function howFar(reasons, { low, high }, most) {
  if (most > 0 && !high) return ['noWish', 'missed'];
  const inPart = reasons.some(({ need, outcome }) => need.kind !== 'want' && outcome !== 'met');
  return [inPart ? 'fitsInPart' : 'fits', inPart || low < most ? 'partial' : 'fits'];
}

/**
 * Why it may be less than its verdict and its points say: what it has in part, what nobody has
 * checked, and what was checked long ago.
 *
 * @param {PickReason[]} reasons
 * @param {FrameworkPick} host
 */
function doubts(reasons, host) {
  /**
   * @param {string} word
   * @param {(reason: PickReason) => boolean} which
   */
  const some = (word, which) => {
    const names = reasons.filter(which).map(({ need }) => needTitle(need.text, need.title, host));
    return names.length ? [host.t(word, { name: names.join(', ') })] : [];
  };
  return [
    ...some('partly', ({ outcome }) => outcome === 'partial'),
    ...some('unchecked', ({ outcome }) => outcome === 'unknown'),
    ...some('aged', ({ fact }) => fact.stale),
  ];
}

/**
 * What rules it out: `no Templates`, or `Status: retired` where that is what must not be.
 *
 * @param {PickReason} reason
 * @param {FrameworkPick} host
 */
const causes = ({ need: { kind, text, title }, outcome }, host) => {
  const name = needTitle(text, title, host);
  return kind === 'want' || outcome !== 'missed' ? [] : kind === 'must' ? host.t('lacks', { name }) : name;
};

/**
 * @param {PickReason} reason
 * @param {FrameworkPick} host
 */
const reasonItem = ({ need, outcome, says }, host) =>
  h('li', {}, statusLabel(outcome, host), ' ', h('span', { className: 'guide-badge' }, host.t(need.kind.replace('-', ''))), ' ', h('span', { lang: 'en' }, says));
