import { h } from './dom.js';

/**
 * Said by a shape and a word, so that colour is never needed.
 *
 * @type {Record<string, string>}
 */
const SHAPES = { yes: '●', partial: '◐', no: '○', unknown: '?', met: '●', missed: '○', fits: '●', 'fits-if': '◐', 'ruled-out': '○' };

/**
 * @param {string} word `yes`, `partial`, `no`, `unknown`, or what became of a need
 * @param {{t: (name: string) => string}} host
 * @param {string} [as] the word whose shape and colour it has
 */
export function statusLabel(word, host, as = word) {
  const shape = h('span', { className: 'guide-shape', ariaHidden: 'true' }, SHAPES[as]);
  return h('span', { className: 'guide-mark guide-' + as }, shape, ' ', host.t(word));
}
