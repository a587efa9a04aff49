import { h } from '../base/dom.js';

/** @import {Attributes, Control} from '../types' */

/**
 * A control with its label, a hint, and room for what is wrong with it. Its name is the pointer into
 * the request (RFC 6901) that it fills, so an error of the server finds it.
 *
 * @param {string | Text} label
 * @param {Control} control
 * @param {string} [hint]
 */
export function field(label, control, hint) {
  // Parts that are loaded later, and other scripts of ours, have fields on the page too.
  const id = (control.id = 'guide-' + Math.random().toString(36).slice(2));
  const error = h('span', { className: 'guide-error', id: id + '-error' });
  control.setAttribute('aria-describedby', error.id);
  const texts = [label, control.required && h('span', { className: 'guide-required', ariaHidden: 'true' }, ' *'), h('small', {}, hint && ' ', hint)];
  return h('p', { className: 'guide-field' }, h('label', { htmlFor: id }, texts), control, error);
}

/**
 * @param {string} name
 * @param {Attributes<HTMLInputElement>} attributes
 */
export const input = (name, attributes) => h('input', { name, ...attributes });

/**
 * @param {string} name
 * @param {Attributes<HTMLTextAreaElement>} attributes
 */
export const area = (name, attributes) => h('textarea', { name, dir: 'auto', ...attributes });

/**
 * @param {string} name
 * @param {string[][]} options value and text
 * @param {Attributes<HTMLSelectElement>} [attributes]
 */
export const select = (name, options, attributes) =>
  h('select', { name, ...attributes }, options.map(([value, text]) => h('option', { value }, text)));
