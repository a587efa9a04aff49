import { h } from '../base/dom.js';
import { renderFact } from '../base/fact.js';

/** @import {Fact, Row} from '../types' */
/** @import {GuideElement} from '../base/element.js' */
/** @import {Named} from './table.js' */

/**
 * The numbers of a row below each other, as bars on one axis from zero, with their spread on them: side by side, lengths are hard
 * to compare.
 *
 * @param {Row} row
 * @param {number[]} order
 * @param {Named} frameworks
 * @param {GuideElement} host
 */
export function figures({ trait, cells }, order, frameworks, host) {
  const most = Math.max(...cells.flatMap(cell => [number(cell), cell.spread?.most ?? 0]));
  /** @param {number} part */
  const share = part => (most > 0 ? (100 * Math.max(0, part)) / most : 0) + '%';
  /** @param {number} at */
  const line = at => {
    const { spread } = cells[at];
    const { name } = frameworks[at];
    const range = spread && h('b', { style: `inset-inline-start:${share(spread.least)};inline-size:${share(spread.most - spread.least)}` });
    const bar = h('span', { className: 'guide-meter', ariaHidden: 'true' }, h('i', { style: `inline-size:${share(number(cells[at]))}` }), range);
    return h('li', {}, h('span', {}, name), bar, h('div', {}, renderFact(cells[at], trait, trait.title + ', ' + name, host)));
  };
  return h('td', { colSpan: order.length }, h('ul', { className: 'guide-figures' }, order.map(line)));
}

/** @param {Fact} fact */
const number = ({ value }) => (typeof value === 'number' ? value : 0);
