import { h, link } from '../web/base/dom.js';

/** @import {Change, Held} from '../web/types' */

/**
 * What a contribution proposes, beside what stands there.
 *
 * @param {Held} item
 */
export function proposal(item) {
  if (item.suggestion) return suggestion(item.suggestion);
  if (item.edit) return edit(item.edit, item);
  if (item.request) return request(item.request);
  return [];
}

/** @param {NonNullable<Held['suggestion']>} suggestion */
function suggestion({ prefix, suffix, diff }) {
  return h(
    'blockquote',
    { className: 'diff', dir: 'auto' },
    h('span', { className: 'around' }, prefix),
    diff.map(marked),
    h('span', { className: 'around' }, suffix),
  );
}

/**
 * @param {NonNullable<Held['edit']>} edit
 * @param {Held} item
 */
function edit({ target, source }, { diff = [], conflict }) {
  return [
    h('p', {}, 'Changes ', h('code', {}, target), ' (', link(source, 'source'), ')'),
    conflict ? h('p', { className: 'conflict' }, 'The value has changed in the meantime, so this can no longer be published as it is.') : null,
    h('pre', { className: 'diff', dir: 'auto', tabIndex: 0, ariaLabel: 'Before and after' }, diff.map(marked)),
  ];
}

/** @param {NonNullable<Held['request']>} request */
function request({ name, language, link: address }) {
  return h('p', {}, 'Requests a review of ', link(address, name), ' (', h('bdi', {}, language), ')');
}

/**
 * Insertions and deletions are elements with a name, so that they are heard as well as seen.
 *
 * @param {Change} change
 */
function marked({ op, text }) {
  return op === 'insert' ? h('ins', {}, text) : op === 'delete' ? h('del', {}, text) : text;
}
