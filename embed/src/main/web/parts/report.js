/** @import {Mine, Translate} from '../types' */

/** @typedef {typeof import('../thread/form-kit.js').formKit} FormKit what makes elements and fields */
export { report as words } from '../strings/en.json';

const REASONS = ['spam', 'abuse', 'illegal', 'personal-data', 'off-topic', 'other'];

/**
 * A form that says why a comment should be looked at.
 *
 * @param {FormKit} formKit
 * @param {Translate} t
 * @param {() => void} cancel
 */
export function form({ area, field, h, select }, t, cancel) {
  const wrong = h('p', { className: 'guide-error', role: 'alert' });
  const reason = select('/reason', REASONS.map(each => [each, t('reason-' + each)]));
  const text = area('/text', { rows: 2, 'data-most': 500 });
  const element = h(
    'form',
    { className: 'guide-form', noValidate: true, ariaLabel: t('report') },
    field(t('reportWhy'), reason),
    field(t('reportText'), text, t('reportTextHint')),
    h('p', { className: 'guide-buttons' }, h('button', { className: 'guide-send' }, t('reportSend')), h('button', { type: 'button', onclick: cancel }, t('cancel'))),
    wrong,
  );
  return { element, wrong, value: () => ({ reason: reason.value, text: text.value }) };
}

/**
 * What became of what this reader reported, as far as somebody has decided.
 *
 * @param {import('../types').Ask} ask
 * @param {string} secret
 * @returns {Promise<Map<string, string>>} `kept` or `removed` by the ids of the contributions
 */
export async function outcomes(ask, secret) {
  const found = new Map();
  /** @type {string | undefined} */
  let next = '';
  while (next !== undefined) {
    /** @type {Mine} */
    const page = await ask(`/v1/authors/me${next && `?cursor=${next}`}`, { secret });
    for (const { id, outcome } of page.reports) if (outcome !== 'open') found.set(id, outcome);
    next = page.next;
  }
  return found;
}
