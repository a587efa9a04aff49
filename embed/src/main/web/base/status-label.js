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
 */
export function statusLabel(word, host) {
  const shape = h('span', { className: 'guide-shape', ariaHidden: 'true' }, SHAPES[word]);
  return h('span', { className: 'guide-mark guide-' + word }, shape, ' ', host.t(word));
}
