/** @import {Form} from '../writing/form.js' */

/** @typedef {typeof import('../writing/form-kit.js').formKit} FormKit what makes elements and fields */
export { subscribe as words } from '../strings/en.json';

const WISHES = ['', 'replies', 'thread'];

/**
 * A choice of what the reader wants to be told of by mail, and a field for the address, which is
 * there only while they want any.
 *
 * @param {Form} form
 * @param {FormKit} formKit
 * @param {string} [email] where they wanted it the last time
 */
export function offer(form, { field, h, input, select }, email = '') {
  const { t } = form;
  const place = h('div');
  /** @param {string} wish */
  const choose = wish => {
    choice.value = wish;
    const address = input('/author/email', { type: 'email', required: true, 'data-most': 254, autocomplete: 'email', value: email });
    address.onchange = () => (email = address.value);
    place.replaceChildren(...(wish ? [field(t('email'), address), h('small', {}, t('emailUse'))] : []));
  };
  const choice = select('/subscribe', WISHES.map(wish => [wish, t('mail-' + (wish || 'none'))]), { onchange: () => choose(choice.value) });
  form.element.addEventListener('reset', () => choose(''));
  return { element: h('div', {}, field(t('mail'), choice), place), choose };
}
