/** @import {Mine} from '../types' */
/** @import {CommentThread} from '../elements/comment-thread.js' */

/** @typedef {typeof import('../writing/form-kit.js').formKit} FormKit what makes elements and fields */
export { report as words } from '../strings/en.json';

const REASONS = ['spam', 'abuse', 'illegal', 'personal-data', 'off-topic', 'other'];
const MOST = 500;
/** As much of what was decided on as its author knows it again by. */
const TOO_LONG = /^(.{99}).+/su;

/**
 * Opens a form that says why a comment should be looked at.
 *
 * @param {CommentThread} host
 * @param {FormKit} formKit
 * @param {HTMLElement} opener the button that was pressed
 * @param {(body: object) => Promise<void>} send
 */
export function open(host, { area, field, h, select }, opener, send) {
  const { t } = host;
  const entry = opener.closest('li');
  const wrong = h('p', { className: 'guide-error', role: 'alert' });
  const reason = select('/reason', REASONS.map(each => [each, t('reason-' + each)]));
  const text = area('/text', { rows: 2 });
  const close = () => {
    element.remove();
    opener.focus();
  };
  /** @param {any} error */
  const failed = error => {
    if (!error.errors?.length) return host.explain(wrong, error);
    wrong.textContent = error.errors.map((/** @type {{detail: string}} */ { detail }) => t(detail)).join('; ');
    text.focus();
  };
  /** @param {Event} event */
  const onsubmit = event => {
    event.preventDefault();
    const n = [...text.value.normalize()].length - MOST;
    wrong.textContent = n > 0 ? t('tooLong', { n }) : '';
    if (n <= 0) send({ reason: reason.value, text: text.value }).then(close, failed);
  };
  const buttons = [h('button', { className: 'guide-send' }, t('reportSend')), h('button', { type: 'button', onclick: close }, t('cancel'))];
  const element = h(
    'form',
    { className: 'guide-form', noValidate: true, ariaLabel: t('report'), onsubmit },
    field(t('reportWhy'), reason),
    field(t('reportText'), text, t('reportTextHint')),
    wrong,
    h('p', { className: 'guide-buttons' }, buttons),
  );
  entry?.querySelector(':scope > form')?.remove();
  opener.closest('article')?.after(element);
  reason.focus();
}

/**
 * Says what became of what this reader reported, as far as somebody has decided, and of what they wrote.
 *
 * @param {CommentThread} host
 * @param {FormKit} formKit
 * @param {string} secret
 * @param {Record<string, string>} reported whose contributions were reported, by id; what is told goes
 * @param {Record<string, string>} told when what was told before was decided, by id; what is told now is added
 */
export async function outcomes({ ask, t, texts }, { h }, secret, reported, told) {
  /** @type {HTMLElement[]} */
  const notes = [];
  /** @param {...any} said */
  const note = (...said) => notes.push(h('p', { className: 'guide-status', role: 'status' }, ...said));
  /** @type {string | undefined} */
  let next = '';
  while (next !== undefined) {
    /** @type {Mine} */
    const page = await ask(`/v1/authors/me?lang=${texts.language}${next && `&cursor=${next}`}`, { secret });
    for (const { id, body, statement } of page.items) {
      if (!statement || told[id] === statement.at) continue;
      note(h('q', { dir: 'auto' }, body.replace(TOO_LONG, '$1…')), ' ', statement.text);
      told[id] = statement.at;
    }
    for (const { id, outcome } of page.reports) {
      if (outcome === 'open' || !(id in reported)) continue;
      note(t('outcome-' + outcome, { name: reported[id] }));
      delete reported[id];
    }
    next = page.next;
  }
  return notes;
}
