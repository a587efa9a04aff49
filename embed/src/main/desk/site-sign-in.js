import { h } from '../web/base/dom.js';
import { field } from './widgets.js';

/** @import {Site} from './site-form.js' */

const WAYS = /** @type {const} */ ({ email: 'By a link in a mail', openid: 'At the issuer', token: 'By a token that the site signs' });

/**
 * How readers may sign in on a site.
 *
 * @param {Site} site
 * @param {string} [key] with which it signs tokens, where it does
 */
export function signInFields({ signIn }, key) {
  const ways = Object.entries(WAYS).map(([way, label]) => {
    const control = h('input', { type: 'checkbox', checked: !!signIn?.ways?.some(each => each === way) });
    return { way, control, element: h('label', {}, control, ' ', label) };
  });
  const number = h('input', { type: 'number', min: '1', max: '1000000', value: String(signIn?.keyNumber ?? 1) });
  /** @returns {Site['signIn']} */
  const read = () => {
    const chosen = ways.filter(({ control }) => control.checked).map(({ way }) => /** @type {keyof typeof WAYS} */ (way));
    return chosen.length ? { ways: chosen, keyNumber: number.valueAsNumber || null } : null;
  };
  const shown = key && h('details', {}, h('summary', {}, 'The key'), h('p', {}, 'The site signs tokens for its readers with it (JWT, HS256).'), h('p', {}, h('code', {}, key)));
  return {
    element: h('fieldset', {}, h('legend', {}, 'Readers may sign in'), ways.map(({ element }) => element), field('Number of the key', number, 'Another number is another key, and tokens by the former are refused.'), shown),
    read,
  };
}
