import { h } from '../base/dom.js';
import { renderFact } from '../base/fact.js';

/** @import {Row} from '../types' */
/** @import {GuideElement} from '../base/element.js' */

/** @typedef {{slug: string, name: string}[]} Named */
/** @typedef {{slugs: string[], frameworks: Named, rows: Row[]}} Facts of one or several frameworks */

/**
 * A comparison as a table: traits down and frameworks across, or the other way round.
 *
 * @param {Facts} data as `GET /v1/comparisons/{slugs}` gives it
 * @param {GuideElement & {slugs: string[]}} host whose slugs are in the order in which they are shown
 * @param {boolean} onlyDifferences without the rows in which all that is known is the same
 * @param {boolean} swapped frameworks down and traits across
 */
export function table({ slugs, frameworks, rows }, host, onlyDifferences, swapped) {
  const kept = rows.filter(row => row.differs || !onlyDifferences);
  const order = host.slugs.map(slug => slugs.indexOf(slug));
  const names = order.map(at => h('th', { scope: swapped ? 'row' : 'col' }, frameworks[at].name));
  const traits = kept.map(({ trait, level: pairs }) => h('th', { scope: swapped ? 'col' : 'row', title: trait.question }, trait.title, level(pairs, slugs, frameworks, host)));
  /**
   * @param {Row} row
   * @param {number} at
   */
  const cell = (row, at) => h('td', {}, renderFact(row.cells[at], row.trait, row.trait.title + ', ' + frameworks[at].name, host));
  /** @param {HTMLElement[]} across */
  const head = across => h('thead', {}, h('tr', {}, h('td'), across));
  return swapped
    ? h('table', {}, head(traits), h('tbody', {}, order.map((at, i) => h('tr', {}, names[i], kept.map(row => cell(row, at))))))
    : h('table', {}, head(names), groups(kept, traits, order, cell));
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
 * Each group of traits is a body with its name as a heading over all columns.
 *
 * @param {Row[]} rows
 * @param {HTMLElement[]} traits
 * @param {number[]} order
 * @param {(row: Row, at: number) => HTMLElement} cell
 */
function groups(rows, traits, order, cell) {
  /** @type {Map<string, HTMLElement>} traits of one group need not follow one another */
  const bodies = new Map();
  rows.forEach((row, i) => {
    const { group } = row.trait;
    const body = bodies.get(group) ?? h('tbody', {}, h('tr', {}, h('th', { scope: 'rowgroup', colSpan: order.length + 1 }, group)));
    bodies.set(group, body);
    body.append(h('tr', {}, traits[i], order.map(at => cell(row, at))));
  });
  return [...bodies.values()];
}
