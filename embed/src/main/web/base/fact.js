import { button, h } from './dom.js';
import { emit } from './emit.js';
import { evidence } from './evidence.js';
import { statusLabel } from './status-label.js';

/** @import {Fact, Spread} from '../types' */
/** @import {GuideElement} from './element.js' */

/**
 * A fact: what it says, and on demand, over the page, where that comes from, since when, and where to say that it is wrong.
 *
 * @param {Fact} fact as the guide gives it
 * @param {{unit?: string | null}} trait
 * @param {string} about names the fact to those who do not see where it stands
 * @param {GuideElement} host
 */
export function renderFact(fact, { unit }, about, host) {
  const says = answer(fact, unit, host);
  const note = fact.note && h('span', { className: 'guide-note' }, fact.note);
  // What was never checked has no evidence either.
  if (!fact.evidence.length || !fact.checkedOn) return [says, note];
  const stale = fact.stale && h('span', { className: 'guide-badge' }, host.t('stale'));
  const behind = fact.behind && h('span', { className: 'guide-badge' }, host.t('behind'));
  const shown = [h('p', {}, h('b', {}, about), ': ', answer(fact, unit, host)), fact.note && h('p', {}, fact.note), usual(fact, host)];
  const how = host.t(fact.checkedBy === 'probe' ? 'byProgram' : 'byHand');
  const from = evidence(fact.evidence, fact.checkedOn, host, [how, fact.version].filter(Boolean).join(', '));
  const opens = h('div', { className: 'guide-evidence', popover: 'auto', role: 'group', ariaLabel: about }, shown, from, h('p', {}, discuss(fact, host)), editButton(fact, host));
  const unseen = h('span', { className: 'guide-unseen' }, host.t('evidenceFor', { about }));
  return [h('button', { type: 'button', className: 'guide-fact', popoverTargetElement: opens }, says, ' ', stale, behind, unseen), opens, note];
}

/**
 * @param {Fact} fact
 * @param {string | null | undefined} unit
 * @param {GuideElement} host
 */
const answer = (fact, unit, host) =>
  fact.support ? statusLabel(fact.support, host) : h('span', {}, value(fact.value, host), unit && ' ' + unit, spread(fact.spread, host));

/**
 * Where the guide's own page of the framework talks about it.
 *
 * @param {Fact} fact
 * @param {GuideElement} host
 */
const discuss = ({ editTarget }, host) => h('a', { href: `${host.api}/frameworks/${editTarget.split('/')[1]}/#discussion` }, host.t('discuss'));

/**
 * The package that people use for what the framework lacks.
 *
 * @param {Fact} fact
 * @param {GuideElement} host
 */
const usual = ({ usual }, host) => usual && h('p', {}, host.t('usual', { name: usual.name }), ' (', host.t(usual.whose), ')');

/**
 * The least and the most of several measurements.
 *
 * @param {Spread | undefined} spread
 * @param {GuideElement} host
 */
const spread = (spread, host) => spread && ` (${host.texts.number(spread.least)}–${host.texts.number(spread.most)})`;

/**
 * @param {Fact['value']} value
 * @param {GuideElement} host
 */
function value(value, host) {
  if (Array.isArray(value)) return value.join(', ');
  if (typeof value === 'number') return host.texts.number(value);
  return value && /^\d{4}-\d\d-\d\d$/.test(value) ? host.date(value) : value;
}

/**
 * Where the page has a thread that can take it.
 *
 * @param {Fact} fact
 * @param {GuideElement} host
 */
function editButton({ editTarget: target }, host) {
  /** @param {{target: HTMLElement}} press */
  const propose = ({ target: pressed }) => {
    /** @type {HTMLElement | null} */ (pressed.closest('[popover]'))?.hidePopover();
    emit(host, 'guide-edit', { target });
  };
  return document.querySelector('comment-thread') && button(host.t('propose'), propose);
}
