import { formKit } from './form-kit.js';

/** @import {Child} from '../types' */
/** @import {Form} from './form.js' */

const { h } = formKit;

export const KINDS = ['comment', 'suggestion', 'edit', 'review-request'];

/**
 * The fields of a kind in front of the text: what it is about. Most readers just comment: what the
 * other kinds take is loaded when one is chosen.
 *
 * @param {Form} form
 * @param {string} kind
 * @returns {Child[]}
 */
export function kindFields(form, kind) {
  if (kind === KINDS[0]) return [];
  const place = h('div', {}, form.t('loading'));
  form.fieldsReady = load(form, kind, place).catch(error => form.host.explain(place, error));
  return [place];
}

/**
 * @param {Form} form
 * @param {string} kind
 * @param {HTMLElement} place
 */
async function load(form, kind, place) {
  const { fields, words } = await import(new URL(EDIT, import.meta.url).href);
  const { texts } = form.host;
  texts.words = { ...words, ...texts.words };
  place.replaceChildren(...(await fields[kind](form, formKit)));
}

/** @param {string} kind a suggestion and an edit say what they want by themselves */
export const needsText = kind => kind === 'comment' || kind === 'review-request';
