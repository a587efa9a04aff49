import { button, h } from './dom.js';

/** @import {Child} from '../types' */
/** @import {ApiError} from './api.js' */
/** @import {GuideElement} from './element.js' */

/**
 * Why an element shows nothing, in the reader's language where there are words for it; or else a way
 * to try again.
 *
 * @param {GuideElement} host
 * @param {ApiError} error
 * @param {boolean} final trying again would not help
 * @returns {Child[]}
 */
export function whyNot(host, { status, code = '', errors, message }, final) {
  const { t, texts } = host;
  if (!final) return [t('unreachable') + ' ', button(t('tryAgain'), () => host.reload())];
  const { origin } = location;
  const rule = errors[0]?.detail.replace(origin, '{origin}') ?? '';
  const own = [status === 404 ? 'notThere' : code, rule].find(each => texts.words[each]);
  return [t('refused') + ' ', h('span', { lang: own ? texts.language : 'en' }, own ? t(own, { origin }) : message)];
}
