import { button, h } from '../base/dom.js';
import { field, input, select } from '../thread/fields.js';
import { KINDS } from './kinds.js';
import { tools } from './tools.js';

/** @import {Translate} from '../types' */
/** @import {Form} from './form.js' */
/** @import {SmallForm} from '../thread/small-form.js' */

/**
 * Lets a small form grow around its text, which somebody may be writing already: that stays where it is.
 *
 * @param {Form} form
 * @param {SmallForm} small
 * @param {{chooseKind(): void, stop(): void, cancel(): void}} on what buttons do
 */
export function formView(form, small, on) {
  const { parent, t } = form;
  const { buttons, element, place, text } = small;
  const words = KINDS.map(kind => [kind, t('kind-' + kind)]);
  const view = {
    kind: parent ? undefined : select('kind', words, { onchange: on.chooseKind }),
    chosen: new Text(),
    extra: h('div'),
    mail: h('div', { className: 'guide-row' }),
    who: h('div'),
    shown: h('div', { className: 'guide-preview', ariaLive: 'polite' }),
    status: h('p', { className: 'guide-status', role: 'status' }),
    wrong: h('p', { className: 'guide-error', role: 'alert' }),
    stop: button(t('stop'), on.stop, { hidden: true }),
  };
  const { kind, extra, mail, shown, status, who, wrong, stop } = view;
  place.before(extra);
  place.after(shown, tools(form, small, shown), h('div', { className: 'guide-row' }, ...author(t)), who, mail, honeypot(t), wrong, status);
  buttons.append(stop, h('small', {}, '* ', t('required')));
  // Hardly anybody wants another kind than a comment.
  if (kind) mail.before(h('details', { className: 'guide-kind' }, h('summary', {}, t('kind'), ': ', view.chosen), field(t('kind'), kind)));
  else stop.after(button(t('cancel'), on.cancel));
  return { ...view, element, label: small.label, text };
}

/** @param {Translate} t */
const author = t => [
  field(t('name'), input('/author/name', { required: true, 'data-most': 80, autocomplete: 'name' })),
  field(t('site'), input('/author/url', { type: 'url', 'data-most': 500, autocomplete: 'url' })),
];

/** Also while there is no style sheet. */
const UNSEEN = 'position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%)';

/**
 * People do not see it; programs fill it in.
 *
 * @param {Translate} t
 */
const honeypot = t =>
  h('p', { className: 'guide-trap', style: UNSEEN, ariaHidden: 'true' }, h('label', {}, t('honeypot'), input('/website', { tabIndex: -1, autocomplete: 'off' })));
