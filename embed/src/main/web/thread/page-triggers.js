import { button, h } from '../base/dom.js';
import { writingIn } from './late.js';

/** @import {Form} from '../writing/form.js' */

/**
 * Ways from the page into the thread's form: a fact that is to be corrected, and text that is
 * selected. Few readers select anything: what that takes is loaded when they do.
 *
 * @param {import('../elements/comment-thread.js').CommentThread} host
 * @returns {HTMLElement} the buttons that are offered beside a selection
 */
export function pageTriggers(host) {
  const { form, signal } = host;
  /** @type {Form['open']} */
  const open = async (...at) => (await form.grow()).open(...at);
  document.addEventListener('guide-edit', ({ detail }) => host.attempt(() => open('edit', '/edit/source', detail.target)), { signal });
  // Links of the guide's own pages lead to the discussion; here they open its form at the fact.
  document.addEventListener('click', (/** @type {any} */ event) => {
    const { dataset = {}, parentElement } = event.target;
    if (!dataset.guideEdit) return;
    event.preventDefault();
    parentElement.parentElement.hidePopover();
    host.attempt(() => open('edit', '/edit/source', dataset.guideEdit));
  }, { signal });
  const quote = () =>
    host.attempt(async () => {
      const { answered = '', exact = '' } = host.quote ?? {};
      /** @type {HTMLElement | null | undefined} */
      const opener = host.entry(answered)?.querySelector('.guide-reply');
      const into = opener ? (await writingIn(host)).openReply(host, answered, opener) : await form.grow();
      into.quote(exact);
    });
  const suggest = () => host.attempt(() => open('suggestion', '/suggestion/proposed'));
  const offer = h('div', { popover: 'manual', className: 'guide-quote' }, button(host.t('quoteThis'), quote), button(host.t('suggest'), suggest));
  const begin = async () => (await import(new URL(QUOTE, import.meta.url).href)).watchSelection(host, offer);
  // Without it a reader can still type what they quote.
  const start = () => begin().catch(() => {});
  document.addEventListener('selectionchange', start, { once: true, signal });
  return offer;
}
