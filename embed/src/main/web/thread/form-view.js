import { button, h } from '../base/dom.js';
import { area, field, input, select } from './fields.js';
import { KINDS } from './kinds.js';

/** @import {PointerForm, Translate} from '../types' */

/**
 * The parts of a form, and the form itself as `element`.
 *
 * @param {Translate} t
 * @param {string} parent empty where any kind can be chosen
 * @param {{chooseKind(): void, stop(): void, preview(): void, cancel(): void}} on what buttons do
 */
export function formView(t, parent, on) {
  const words = KINDS.map(kind => [kind, t('kind-' + kind)]);
  const view = {
    kind: parent ? undefined : select('kind', words, { onchange: on.chooseKind }),
    extra: h('div'),
    text: area('/body', { rows: 4, 'data-most': 10000 }),
    label: new Text(),
    mail: h('div', { className: 'guide-row' }),
    shown: h('div', { className: 'guide-preview', ariaLive: 'polite' }),
    status: h('p', { className: 'guide-status', role: 'status' }),
    wrong: h('p', { className: 'guide-error', role: 'alert' }),
    stop: button(t('stop'), on.stop, { hidden: true }),
  };
  const { kind, extra, text, label, mail, shown, status, wrong, stop } = view;
  const buttons = [h('button', { className: 'guide-send' }, t('send')), button(t('preview'), on.preview), stop, parent && button(t('cancel'), on.cancel)];
  const element = h(
    'form',
    { className: 'guide-form', noValidate: true, ariaLabel: t(parent ? 'reply' : 'write') },
    kind && field(t('kind'), kind),
    extra,
    field(label, text, t('markdown')),
    shown,
    h('div', { className: 'guide-row' }, author(t)),
    mail,
    honeypot(t),
    wrong,
    status,
    h('p', { className: 'guide-buttons' }, buttons),
  );
  return { ...view, element: /** @type {PointerForm} */ (element) };
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
