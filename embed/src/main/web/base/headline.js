import { h } from './dom.js';

/**
 * A heading of the level that the page asks for.
 *
 * @param {Element} host
 * @param {string} text
 * @param {number} deeper levels below that one
 */
export function headline(host, text, deeper = 0) {
  const level = Math.min(6, (Number(host.getAttribute('heading')) || 2) + deeper);
  return h('h' + level, { className: 'guide-heading' }, text);
}
