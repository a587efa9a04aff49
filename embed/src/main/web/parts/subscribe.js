/** @import {Form} from '../writing/form.js' */

/** @typedef {typeof import('../writing/form-kit.js').formKit} FormKit what makes elements and fields */
export { subscribe as words } from '../strings/en.json';

const WISHES = ['replies', 'thread'];

/**
 * What the reader may want to be told of by mail, of which one includes the other, and a field for the
 * address, which is there only while they want any.
 *
 * @param {Form} form
 * @param {FormKit} formKit
 * @param {string} [email] where they wanted it the last time
 */
export function offer(form, { field, h, input }, email = '') {
  const { t } = form;
  const place = h('div');
  const chosen = input('/subscribe', { type: 'hidden' });
  /** @param {string} wish */
  const choose = wish => {
    chosen.value = wish;
    for (const box of boxes) box.checked = box.value === wish;
    const address = input('/author/email', { type: 'email', required: true, 'data-most': 254, autocomplete: 'email', value: email });
    address.onchange = () => (email = address.value);
    place.replaceChildren(...(wish ? [field(t('email'), address), h('small', {}, t('emailUse'))] : []));
  };
  /** @type {HTMLInputElement[]} */
  const boxes = WISHES.map(wish => h('input', { type: 'checkbox', value: wish }));
  for (const box of boxes) box.oninput = () => choose(box.checked ? box.value : '');
  const labels = boxes.map(box => h('label', {}, box, ' ', t('mail-' + box.value)));
  form.element.addEventListener('reset', () => choose(''));
  return { element: h('fieldset', {}, h('legend', {}, t('mail')), labels, chosen, place), choose };
}
