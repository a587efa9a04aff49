import { button, h } from '../base/dom.js';
import { renderFact } from '../base/fact.js';
import { figures } from './figures.js';

/** @import {Row} from '../types' */
/** @import {GuideElement} from '../base/element.js' */

/** @typedef {{slug: string, name: string}[]} Named */
/** @typedef {{slugs: string[], frameworks: Named, rows: Row[]}} Facts of one or several frameworks */

/**
 * The ways to one framework fewer and one more, for the head of a table.
 *
 * @typedef {{remove: (slug: string, name: string) => HTMLElement | false, add: () => HTMLElement | false}} Compared
 */

/**
 * A comparison as a table: traits down and frameworks across, or the other way round.
 *
 * @param {Facts} data as `GET /v1/comparisons/{slugs}` gives it
 * @param {GuideElement & {slugs: string[]}} host whose slugs are in the order in which they are shown
 * @param {Row[]} kept those of the rows that are shown
 * @param {boolean} [swapped] frameworks down and traits across
 * @param {Compared} [change] the ways to fewer and more frameworks
 */
export function table({ slugs, frameworks, rows }, host, kept, swapped, change) {
  const order = host.slugs.map(slug => slugs.indexOf(slug));
  const names = order.map(at => h('th', { scope: swapped ? 'row' : 'col' }, frameworks[at].name, change?.remove(slugs[at], frameworks[at].name)));
  const traits = kept.map(({ trait, level: pairs }) => {
    const question = change && h('small', { className: 'guide-note' }, trait.question);
    return h('th', { scope: swapped ? 'col' : 'row', title: trait.question }, trait.title, question, level(pairs, slugs, frameworks, host));
  });
  /**
   * @param {Row} row
   * @param {number} at
   */
  const cell = (row, at) => {
    const [{ name }, { title }] = [frameworks[at], row.trait];
    return h('td', { 'data-name': change && name }, h('div', {}, renderFact(row.cells[at], row.trait, title + ', ' + name, host)));
  };
  /** @param {HTMLElement[]} across */
  const head = across => h('thead', {}, h('tr', {}, h('td', {}, change?.add()), across));
  if (swapped) return h('table', {}, head(traits), h('tbody', {}, order.map((at, i) => h('tr', {}, names[i], kept.map(row => cell(row, at))))));
  /** @param {Row} row */
  const cells = row => (change && row.trait.kind === 'number' ? figures(row, order, frameworks, host) : order.map(at => cell(row, at)));
  return h('table', { className: change && 'guide-blocks' }, head(names), groups(kept, rows, traits, cells, order.length + 1, host));
}

/**
 * Figures whose spreads meet give no rank, and the row says so.
 *
 * @param {string[][]} pairs
 * @param {string[]} slugs
 * @param {Named} frameworks
 * @param {GuideElement} host
 */
function level(pairs, slugs, frameworks, host) {
  /** @param {string} slug */
  const name = slug => frameworks[slugs.indexOf(slug)].name;
  const all = pairs.length > 1 && pairs.length === (slugs.length * (slugs.length - 1)) / 2;
  const told = pairs.map(pair => pair.map(name).join(', ')).join('; ');
  return pairs.length > 0 && h('small', { className: 'guide-note' }, host.t(all ? 'allLevel' : 'level', { told }));
}

/**
 * Each group of traits is a body with its name as a heading over all columns, which closes it; of several frameworks it says how many
 * of its rows differ.
 *
 * @param {Row[]} kept
 * @param {Row[]} rows
 * @param {HTMLElement[]} traits
 * @param {(row: Row) => HTMLElement | HTMLElement[]} cells
 * @param {number} colSpan
 * @param {GuideElement} host
 */
function groups(kept, rows, traits, cells, colSpan, host) {
  /** @type {Map<string, HTMLElement>} traits of one group need not follow one another */
  const bodies = new Map();
  kept.forEach((row, i) => {
    const { group } = row.trait;
    const body = bodies.get(group) ?? h('tbody', {}, h('tr', {}, h('th', { scope: 'rowgroup', colSpan }, heading(group, rows, colSpan, host))));
    bodies.set(group, body);
    body.append(h('tr', { className: colSpan > 2 && row.differs ? 'guide-differs' : '' }, traits[i], cells(row)));
  });
  return [...bodies.values()];
}

/**
 * @param {string} group
 * @param {Row[]} rows
 * @param {number} colSpan
 * @param {GuideElement} host
 */
function heading(group, rows, colSpan, host) {
  if (colSpan < 3) return group;
  const all = rows.filter(({ trait }) => trait.group === group);
  const fold = button(group, () => {
    const open = fold.ariaExpanded !== 'true';
    fold.ariaExpanded = String(open);
    fold.closest('tbody')?.querySelectorAll('tr + tr').forEach(row => row.toggleAttribute('hidden', !open));
  }, { className: 'guide-fold', ariaExpanded: 'true' });
  return [fold, ' ', h('small', {}, host.t('different', { n: all.filter(({ differs }) => differs).length, all: all.length }))];
}
