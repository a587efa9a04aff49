import { h, link } from '../base/dom.js';

/** @import {Change, Content, Translate} from '../types' */

/**
 * What a kind carries, in front of its text; all of it as it was written, none of it markup.
 *
 * @param {Content} content
 * @param {Translate} t
 */
export function content({ suggestion, edit, request }, t) {
  if (suggestion) return h('blockquote', { className: 'guide-suggestion', dir: 'auto' }, runs(suggestion).map(run));
  if (edit) return change(edit, t);
  if (!request) return '';
  return h('p', {}, t('wanted') + ' ', h('bdi', {}, link(request.link, request.name)), ' (', h('bdi', {}, request.language), ')');
}

const ELEMENTS = { equal: 'span', delete: 'del', insert: 'ins' };

/** @param {Change} run */
const run = ({ op, text }) => h(ELEMENTS[op], {}, text);

/**
 * A suggestion that was just sent has no differences by words yet.
 *
 * @param {NonNullable<Content['suggestion']>} suggestion
 * @returns {Change[]}
 */
const runs = ({ exact, proposed, diff }) =>
  diff ?? [{ op: 'delete', text: exact }, .../** @type {Change[]} */ (proposed ? [{ op: 'insert', text: proposed }] : [])];

/**
 * @param {NonNullable<Content['edit']>} edit
 * @param {Translate} t
 */
function change({ target, before, proposed, source }, t) {
  return [
    h('p', {}, h('code', {}, target), ' (', link(source, t('source')), ')'),
    h('p', { className: 'guide-suggestion' }, before !== undefined && [h('del', {}, shown(before)), ' '], h('ins', {}, shown(proposed))),
  ];
}

/**
 * A fact or a verdict says several things.
 *
 * @param {any} value
 */
const shown = value => (Object(value) === value ? Object.values(value).flat().join(', ') : String(value ?? ''));
