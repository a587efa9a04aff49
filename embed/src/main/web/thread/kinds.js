import { formKit } from './form-kit.js';

/** @import {Child} from '../types' */
/** @import {Form} from './form.js' */

const { area, field, h, input, showError } = formKit;

/**
 * The fields of each kind in front of the text: what it is about.
 *
 * @type {Record<string, (form: Form) => Child[]>}
 */
export const kinds = {
  comment: () => [],
  suggestion: ({ t, host: { quote } }) => [
    field(t('quote'), area('/suggestion/exact', { rows: 3, required: true, maxLength: 1000, value: quote?.exact })),
    field(t('proposed'), area('/suggestion/proposed', { rows: 3, maxLength: 1000, value: quote?.exact }), t('proposedHint')),
    input('/suggestion/prefix', { type: 'hidden', value: quote?.prefix }),
    input('/suggestion/suffix', { type: 'hidden', value: quote?.suffix }),
  ],
  edit: form => {
    const place = h('div', {}, form.t('loading'));
    form.fieldsReady = edit(form, place).catch(error => showError(form.host, place, error));
    return [place];
  },
  'review-request': ({ t }) => [
    field(t('library'), input('/request/name', { required: true, maxLength: 80 })),
    field(t('programming'), input('/request/language', { required: true, maxLength: 80 })),
    field(t('libraryLink'), input('/request/link', { type: 'url', required: true, maxLength: 500 })),
  ],
};

/**
 * Few readers correct a fact: what that takes is loaded when they do.
 *
 * @param {Form} form
 * @param {HTMLElement} place
 */
async function edit(form, place) {
  const { fields, words } = await import(new URL(EDIT, import.meta.url).href);
  const { texts } = form.host;
  texts.words = { ...words, ...texts.words };
  place.replaceChildren(...(await fields(form, formKit)));
}

/** @param {string} kind a suggestion and an edit say what they want by themselves */
export const needsText = kind => kind === 'comment' || kind === 'review-request';
