import { h } from '../web/base/dom.js';
import { s } from '../web/guide/plot.js';
import { short } from './days.js';

const HEIGHT = 60;
const WIDTH = 10;

/** @typedef {{day: string, count: number, part: number}} Column `part` of the count is drawn hollow */

/**
 * A column for each day, from left to right in every language; the numbers are in a table beside it.
 *
 * @param {string} title
 * @param {Column[]} columns at least one
 * @param {string} hollow what the hollow part is; empty where there is none
 */
export function columnPlot(title, columns, hollow = '') {
  const most = Math.max(1, ...columns.map(({ count }) => count));
  const all = columns.reduce((sum, { count }) => sum + count, 0);
  const busiest = columns.find(({ count }) => count === most);
  const label = `${title}: ${all}` + (busiest ? `; most, ${most}, on ${short(busiest.day)}` : '');
  const bars = columns.map((column, place) => bar(column, place * WIDTH, HEIGHT / most));
  const look = { viewBox: `0 0 ${columns.length * WIDTH} ${HEIGHT}`, preserveAspectRatio: 'none', role: 'img', 'aria-label': label };
  const [first, last] = [columns[0], columns.at(-1) ?? columns[0]];
  return h(
    'figure',
    { className: 'columns', dir: 'ltr' },
    h('figcaption', { dir: 'auto' }, h('b', {}, title), ` ${all}`, hollow && all > 0 && [h('span', { className: 'hollow' }), hollow]),
    h('p', { className: 'most' }, `${most}`),
    s('svg', look, ...bars),
    h('p', { className: 'ends' }, h('span', {}, short(first.day)), h('span', {}, short(last.day))),
  );
}

/**
 * @param {Column} column
 * @param {number} x
 * @param {number} scale
 */
function bar({ day, count, part }, x, scale) {
  const filled = (count - part) * scale;
  const rest = part * scale;
  const rect = { x: x + 1, width: WIDTH - 2 };
  return s(
    'g',
    {},
    s('title', {}, `${short(day)}: ${count}`),
    s('rect', { ...rect, class: 'filled', y: HEIGHT - filled, height: filled }),
    s('rect', { ...rect, class: 'part', y: HEIGHT - filled - rest, height: rest }),
  );
}

/**
 * Numbers with a bar each, in the order that they come in.
 *
 * @param {string} title
 * @param {[import('../web/types').Child, number][]} rows
 */
export function barTable(title, rows) {
  const most = Math.max(1, ...rows.map(([, n]) => n));
  if (!rows.length) return h('section', {}, h('h3', {}, title), h('p', { className: 'empty' }, 'None.'));
  return h(
    'section',
    {},
    h('h3', {}, title),
    h('table', { className: 'bars', ariaLabel: title }, h('tbody', {}, rows.map(([label, n]) => h('tr', {}, h('th', { scope: 'row' }, label), h('td', {}, `${n}`), h('td', {}, length(n / most)))))),
  );
}

/** @param {number} share */
function length(share) {
  return s('svg', { viewBox: '0 0 100 8', preserveAspectRatio: 'none', 'aria-hidden': 'true' }, s('rect', { class: 'filled', width: 100 * share, height: 8 }));
}
