import { h } from '../base/dom.js';
import { area, field } from './fields.js';

/** @import {PointerForm, Translate} from '../types' */

/**
 * A form as it is until somebody writes in it: a text and a button.
 *
 * @param {Translate} t
 * @param {string} name
 */
export function smallForm(t, name) {
  const text = area('/body', { rows: 3, required: true, 'data-most': 10000 });
  const label = new Text(t('text-comment'));
  const place = field(label, text);
  const buttons = h('p', { className: 'guide-buttons' }, h('button', { className: 'guide-send' }, t('send')));
  const element = /** @type {PointerForm} */ (h('form', { className: 'guide-form', noValidate: true, ariaLabel: t(name) }, place, buttons));
  return { buttons, element, label, place, text };
}

/** @typedef {ReturnType<typeof smallForm>} SmallForm */
