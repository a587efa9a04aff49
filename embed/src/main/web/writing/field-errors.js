import { controls } from './form-values.js';
import { tooLong } from './length.js';

/** @import {FieldError, PointerForm} from '../types' */

/**
 * What the browser itself knows to be wrong, in its own words.
 *
 * @param {PointerForm} form
 * @returns {FieldError[]}
 */
export const invalidFields = form =>
  [.../** @type {Iterable<HTMLInputElement>} */ (form.elements)].filter(each => !each.checkValidity()).map(each => ({ pointer: each.name, detail: each.validationMessage, lang: navigator.language }));

/**
 * Shows what is wrong next to what it is about, and goes to the first.
 *
 * @param {PointerForm} form
 * @param {FieldError[]} errors
 * @returns {string[]} what no control is about
 */
export function showFieldErrors(form, errors) {
  /** @type {string[]} */
  const left = [];
  const wrong = errors.flatMap(({ pointer, detail, lang }) => {
    const about = controls(form).find(each => errorOf(each) && (each.name + '/').startsWith(pointer + '/'));
    if (about) setError(about, detail, lang);
    else left.push(`${pointer ?? ''} ${detail}`);
    return about ?? [];
  });
  wrong[0]?.focus();
  return left;
}

/**
 * While it is written, a field says that it has become too long; what was wrong with it is told until it is mended.
 *
 * @param {PointerForm} form
 * @param {any} control
 * @param {import('../base/element.js').GuideElement} host
 */
export function checkLength(form, control, host) {
  const wrong = [...tooLong(form, host), ...(control.ariaInvalid ? invalidFields(form) : [])];
  const { detail = '', lang = '' } = wrong.find(error => error.pointer === control.name) ?? {};
  setError(control, detail, lang);
}

/** @param {PointerForm} form */
export function clearErrors(form) {
  controls(form).filter(control => control.ariaInvalid).forEach(control => setError(control, '', ''));
}

/**
 * @param {HTMLInputElement} control
 * @param {string} text
 * @param {string} lang
 */
function setError(control, text, lang) {
  control.ariaInvalid = text ? 'true' : null;
  Object.assign(errorOf(control) ?? {}, { textContent: text, lang });
}

/**
 * Hidden fields and single choices have no room for one.
 *
 * @param {HTMLInputElement} control
 */
const errorOf = control => control.closest('.guide-field')?.querySelector('.guide-error');
