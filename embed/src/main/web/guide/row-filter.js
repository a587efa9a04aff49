import { h } from '../base/dom.js';

/** @import {Row} from '../types' */
/** @import {GuideElement} from '../base/element.js' */

/** @typedef {{differences: boolean, swapped: boolean, group: string, text: string}} RowFilter what a reader wants to see */

/**
 * @param {Row[]} rows all that there are
 * @param {RowFilter} filter is changed
 * @param {GuideElement} host
 * @param {() => void} draw is called after each change
 * @param {HTMLElement} count
 */
export function filterBar(rows, filter, host, draw, count) {
  /** @param {Partial<RowFilter>} change */
  const take = change => {
    Object.assign(filter, change);
    draw();
  };
  /**
   * @param {string} word
   * @param {'differences' | 'swapped'} key
   */
  const check = (word, key) =>
    h('label', {}, h('input', { type: 'checkbox', checked: filter[key], onchange: (/** @type {any} */ { target }) => take({ [key]: target.checked }) }), ' ', host.t(word));
  /** @param {'group' | 'text'} key */
  const typed = key => ({ oninput: (/** @type {any} */ { target }) => take({ [key]: target.value }) });
  const groups = [...new Set(rows.map(({ trait }) => trait.group))].map(group => h('option', { value: group, selected: group === filter.group }, group));
  const group = h('select', { ariaLabel: host.t('allGroups'), ...typed('group') }, h('option', { value: '' }, host.t('allGroups')), groups);
  const label = host.t('search');
  const text = h('input', { type: 'search', ariaLabel: label, placeholder: label, maxLength: 60, value: filter.text, ...typed('text') });
  return h('p', { className: 'guide-bar' }, check('onlyDifferences', 'differences'), check('swap', 'swapped'), group, text, count);
}

/**
 * Whether every word is in its head, its notes, or an answer that is more than yes or no.
 *
 * @param {Row} row
 * @param {RowFilter} filter
 */
export function shows({ differs, trait, cells }, { differences, group, text }) {
  const said = [trait.title, trait.question, ...cells.flatMap(({ note, value }) => [note, value])].join(' ').toLowerCase();
  return (differs || !differences) && (!group || group === trait.group) && text.toLowerCase().split(/\s+/).every(word => said.includes(word));
}
