import { button, h } from '../web/base/dom.js';
import { KINDS, select, siteChoices } from './choices.js';
import { checkbox, field, outcome } from './widgets.js';

/** @import {Rule, Sites} from '../web/types' */

/** What each type looks at. */
/** @type {Record<Rule['type'], string>} */
const TYPES = {
  words: 'Words',
  links: 'Number of links',
  length: 'Length of the text',
  'thread-age': 'Age of the thread',
  kind: 'Kind of post',
  rate: 'Posts by one author',
  'mixed-scripts': 'Look-alike letters in the name',
};

const MOST = 2_147_483_647;
const DAY_OF_MINUTES = 1440;

/** @typedef {{element: HTMLElement, read: () => Rule, focus: () => void, tell: (text: string) => void, refuse: (text: string) => void}} RuleRow */

/**
 * A rule as a form: whether it is on, what it looks at, and its limit.
 *
 * @param {Rule} rule
 * @param {Sites['sites']} sites
 * @param {(row: RuleRow) => void} removed
 * @returns {RuleRow} `tell` shows what a test found, `refuse` what is wrong with it
 */
export function ruleRow(rule, sites, removed) {
  const legend = h('legend', {}, rule.name || 'New rule');
  const enabled = checkbox('On', rule.enabled !== false);
  const name = h('input', { value: rule.name, maxLength: 40, required: true, oninput: () => (legend.textContent = name.value || 'New rule') });
  const type = select(TYPES, rule.type);
  const site = select(siteChoices(sites), rule.site ?? '');
  const limits = limitsOf(rule);
  const place = h('div', { className: 'limits' });
  const found = h('output', {});
  const fault = outcome();
  const showLimits = () => place.replaceChildren(...limits[type.value].fields);
  type.onchange = showLimits;
  showLimits();
  /** @type {RuleRow} */
  const row = {
    element: h(
      'fieldset',
      { className: 'rule' },
      legend,
      enabled.label,
      field('Name', name, 'Shown as the reason.'),
      field('Looks at', type),
      place,
      (sites.length > 1 || rule.site) && field('For', site),
      h('p', {}, button('Remove this rule', () => removed(row)), ' ', found),
      fault,
    ),
    read: () => ({
      name: name.value.trim(),
      type: /** @type {Rule['type']} */ (type.value),
      ...limits[type.value].read(),
      ...(site.value && { site: site.value }),
      ...(!enabled.box.checked && { enabled: false }),
    }),
    focus: () => name.focus(),
    tell: text => (found.textContent = text),
    refuse: text => (fault.textContent = text),
  };
  return row;
}

/**
 * The fields of each type, with what is typed into them; those of another type keep it until the page is left.
 *
 * @param {Rule} rule
 * @returns {Record<string, {fields: HTMLElement[], read: () => Partial<Rule>}>}
 */
function limitsOf(rule) {
  const words = h('textarea', { rows: 4, value: (rule.words ?? []).join('\n') });
  /** @type {(type: Rule['type'], value: number | null | undefined, usual: number, max?: number) => HTMLInputElement} */
  const limit = (type, value, usual, max = MOST) => number(rule.type === type ? (value ?? 0) : usual, max);
  const links = limit('links', rule.most, 3);
  const length = limit('length', rule.most, 5000);
  const posts = limit('rate', rule.most, 5);
  const minutes = limit('rate', rule.minutes, 10, DAY_OF_MINUTES);
  const days = limit('thread-age', rule.days, 365);
  const known = /** @type {(keyof typeof KINDS)[]} */ (Object.keys(KINDS));
  const kinds = known.map(kind => ({ kind, ...checkbox(KINDS[kind], !!rule.kinds?.includes(kind)) }));
  return {
    words: { fields: [field('Words or phrases', words, 'One a line, compared without case.')], read: () => ({ words: lines(words.value) }) },
    links: { fields: [field('Holds posts with more links than', links)], read: () => ({ most: Number(links.value) }) },
    length: { fields: [field('Holds posts with more characters than', length)], read: () => ({ most: Number(length.value) }) },
    'thread-age': { fields: [field('Holds posts when the thread is older than (days)', days)], read: () => ({ days: Number(days.value) }) },
    kind: { fields: kinds.map(({ label }) => label), read: () => ({ kinds: kinds.filter(({ box }) => box.checked).map(({ kind }) => kind) }) },
    rate: {
      fields: [field('Holds posts when an author has sent more than', posts), field('within (minutes)', minutes)],
      read: () => ({ most: Number(posts.value), minutes: Number(minutes.value) }),
    },
    'mixed-scripts': { fields: [h('p', {}, 'Holds posts whose author’s name mixes scripts that look alike.')], read: () => ({}) },
  };
}

/** @param {string} text */
const lines = text =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean);

/**
 * @param {number} value
 * @param {number} max
 */
export const number = (value, max) => h('input', { type: 'number', min: 0, max, value, required: true });
