import { h } from '../base/dom.js';

let number = 0;

/**
 * A control with its label, a hint, and room for what is wrong with it. Its name is the pointer into
 * the request (RFC 6901) that it fills, so an error of the server finds it.
 *
 * @param {string} label
 * @param {any} control
 * @param {string} [hint]
 */
export function field(label, control, hint) {
  const id = (control.id = 'guide-' + ++number);
  const error = h('span', { className: 'guide-error', id: id + '-error' });
  control.setAttribute('aria-describedby', error.id);
  const texts = [label, control.required ? '' : h('small', {}, ' ', hint ?? '')];
  return h('p', { className: 'guide-field' }, h('label', { htmlFor: id }, texts), control, error);
}

export const input = (name, attributes) => h('input', { name, ...attributes });

export const area = (name, attributes) => h('textarea', { name, dir: 'auto', ...attributes });

/** @param {[string, string][]} options value and text */
export const select = (name, options, attributes) =>
  h('select', { name, ...attributes }, options.map(([value, text]) => h('option', { value }, text)));

const controls = form => [...form.elements].filter(control => control.name?.startsWith('/'));

/** What a form's controls hold, by pointer. */
export function formValues(form) {
  const held = {};
  for (const control of controls(form)) {
    if (control.type !== 'checkbox') held[control.name] = control.value;
    else if (control.checked) (held[control.name] ??= []).push(control.value);
  }
  return held;
}

/** Puts back what `formValues` gave. */
export function fillForm(form, held) {
  for (const control of controls(form)) {
    const value = held[control.name];
    if (control.type === 'checkbox') control.checked = !!value?.includes(control.value);
    else if (value !== undefined) control.value = value;
  }
}

/** The request that a form's controls describe; what is empty is left out. */
export function requestBody(form) {
  const body = {};
  const held = formValues(form);
  for (const control of controls(form)) {
    const value = control.type === 'number' ? control.valueAsNumber : held[control.name];
    if (value || value === 0) put(body, control.name.split('/').slice(1), value);
  }
  return body;
}

function put(object, [name, ...rest], value) {
  if (rest.length) put((object[name] ??= {}), rest, value);
  else object[name] = value;
}

/** What the browser itself knows to be wrong, in its own words. */
export const invalidFields = form =>
  [...form.elements].filter(each => !each.checkValidity()).map(each => ({ pointer: each.name, detail: each.validationMessage, lang: navigator.language }));

/**
 * Shows what is wrong next to what it is about, and goes to the first.
 *
 * @param {{pointer?: string, detail: string, lang: string}[]} errors
 * @returns {string[]} what no control is about
 */
export function showFieldErrors(form, errors) {
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

export function clearErrors(form) {
  controls(form).filter(control => control.ariaInvalid).forEach(control => setError(control, '', ''));
}

function setError(control, text, lang) {
  control.ariaInvalid = text ? 'true' : null;
  Object.assign(errorOf(control), { textContent: text, lang });
}

/** Hidden fields and single choices have no room for one. */
const errorOf = control => document.getElementById(control.id + '-error');
