import { h } from '../base/dom.js';
import { checkLength, clearErrors, showFieldErrors } from './field-errors.js';
import { formKit } from './form-kit.js';
import { tooLong } from './length.js';
import { closeReply } from './reply.js';
import { showErrors } from './show-errors.js';
import { sendAsReader } from './vote.js';

/** @import {Post} from '../types' */
/** @import {CommentThread} from '../elements/comment-thread.js' */

/**
 * Few readers report anything: what it takes is loaded when one does.
 *
 * @param {CommentThread} host
 */
async function part(host) {
  const { words, ...rest } = await import(new URL(REPORT, import.meta.url).href);
  host.texts.words = { ...words, ...host.texts.words };
  return rest;
}

/**
 * Opens a form below a contribution to report it.
 *
 * @param {CommentThread} host
 * @param {Post} view
 * @param {HTMLElement} opener the button that was pressed
 */
export async function openReport(host, view, opener) {
  const made = (await part(host)).form(formKit, host.t, () => close(opener));
  const { element } = made;
  element.oninput = (/** @type {any} */ event) => checkLength(element, event.target, host);
  element.onsubmit = (/** @type {Event} */ event) => {
    event.preventDefault();
    clearErrors(element);
    const wrong = tooLong(element, host);
    if (wrong.length) return showFieldErrors(element, wrong);
    return send(host, view, made, opener).catch(error => showErrors(/** @type {any} */ ({ ...made, host }), error));
  };
  close(opener);
  opener.closest('article')?.after(element);
  element.elements[0].focus();
}

/** @param {HTMLElement} opener */
function close(opener) {
  closeReply(/** @type {HTMLElement} */ (opener.closest('li')));
  opener.focus();
}

/**
 * @param {CommentThread} host
 * @param {Post} view
 * @param {{value: () => object}} made
 * @param {HTMLElement} opener
 */
async function send(host, { id, author }, made, opener) {
  await sendAsReader(host, id + '/report', made.value());
  host.store.add('reported', { [id]: author?.name });
  close(opener);
  host.say(host.t('isReported'));
}

/**
 * Tells a reader who comes back what became of what they reported.
 *
 * @param {CommentThread} host
 */
export async function tellOutcomes(host) {
  const reported = host.store.get('reported');
  const { secret } = host.store.get('author');
  if (!secret || !Object.keys(reported).length) return;
  const { outcomes } = await part(host);
  for (const [id, outcome] of await outcomes(host.ask, secret)) {
    if (!(id in reported)) continue;
    host.list.before(h('p', { className: 'guide-status', role: 'status' }, host.t('outcome-' + outcome, { name: reported[id] })));
    host.store.add('reported', { [id]: undefined });
  }
}
