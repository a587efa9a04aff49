import { controls } from './form-values.js';

/** @import {FieldError, PointerForm} from '../types' */

/**
 * What is too long: all of it stays, and its form says by how much. Characters are code points of a
 * text in its composed form, as the server counts them.
 *
 * @param {PointerForm} form each control may say its limit as `data-most`
 * @param {import('../base/element.js').GuideElement} host
 * @returns {FieldError[]}
 */
export const tooLong = (form, { t, texts }) =>
  controls(form).flatMap(({ name, value, dataset: { most = Infinity } }) => {
    const n = [...value.normalize()].length - Number(most);
    return n > 0 ? [{ pointer: name, detail: t('tooLong', { n }), lang: texts.language }] : [];
  });
