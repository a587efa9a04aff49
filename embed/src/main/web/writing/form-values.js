/** @import {PointerForm} from '../types' */

/**
 * @param {PointerForm} form
 * @returns {HTMLInputElement[]} those that fill the request; what they have in common is what is used
 */
export const controls = form => [.../** @type {Iterable<any>} */ (form.elements)].filter(control => control.name?.startsWith('/'));

/**
 * What a form's controls hold, by pointer.
 *
 * @param {PointerForm} form
 */
export function formValues(form) {
  /** @type {Record<string, any>} */
  const held = {};
  for (const control of controls(form)) {
    if (control.type !== 'checkbox') held[control.name] = control.value;
    else if (control.checked) (held[control.name] ??= []).push(control.value);
  }
  return held;
}

/**
 * Puts back what `formValues` gave.
 *
 * @param {PointerForm} form
 * @param {Record<string, any>} held
 */
export function fillForm(form, held) {
  for (const control of controls(form)) {
    const value = held[control.name];
    if (control.type === 'checkbox') control.checked = !!value?.includes(control.value);
    else if (value !== undefined) control.value = value;
  }
}

/**
 * Who has written here before need not say again who they are.
 *
 * @param {PointerForm} form
 * @param {import('../thread/store.js').Store} store
 */
export function fillAuthor(form, store) {
  const { name, url } = store.get('author');
  fillForm(form, { '/author/name': name, '/author/url': url });
}

/**
 * Who has just written need not say again who they are; the draft of that is no longer one.
 *
 * @param {import('../thread/store.js').Store} store
 * @param {string} draft
 * @param {import('../types').NewComment} sent
 */
export function keepAuthor(store, draft, { author, body = '' }) {
  // Another tab may be writing something else by now.
  if (store.get(draft)['/body'] === body) store.remove(draft);
  store.add('author', { url: '', ...author });
}

/**
 * The request that a form's controls describe; what is empty is left out.
 *
 * @param {PointerForm} form
 */
export function requestBody(form) {
  /** @type {Record<string, any>} */
  const body = {};
  const held = formValues(form);
  for (const control of controls(form)) {
    const value = control.type === 'number' ? control.valueAsNumber : held[control.name];
    if (value || value === 0) put(body, control.name.split('/').slice(1), value);
  }
  return body;
}

/**
 * @param {Record<string, any>} object
 * @param {string[]} path
 * @param {unknown} value
 */
function put(object, [name, ...rest], value) {
  if (rest.length) put((object[name] ??= {}), rest, value);
  else object[name] = value;
}
