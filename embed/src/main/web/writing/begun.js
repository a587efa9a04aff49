import { formKit } from './form-kit.js';
import { fillForm } from './form-values.js';

/** @import {Form} from './form.js' */

/**
 * Prepares what sending takes once the reader begins to write.
 *
 * @param {Form} form
 * @param {HTMLElement} place where mail is offered
 * @param {() => Record<string, any>} draft what was written before
 */
export function whenBegun(form, place, draft) {
  const { element } = form;
  // What goes wrong here is tried again when the proof is needed.
  const begin = () => form.proof.start().catch(() => {});
  // A form without an offer is one that can be sent.
  const offer = () => offerMail(form, place, draft).catch(() => {});
  element.addEventListener('focusin', begin);
  if (!element.matches(':focus-within')) return element.addEventListener('focusin', offer, { once: true });
  begin();
  offer();
}

/**
 * Offers mail where this guide sends any; what that takes is loaded then.
 *
 * @param {Form} form
 * @param {HTMLElement} place
 * @param {() => Record<string, any>} draft
 */
async function offerMail(form, place, draft) {
  const { host } = form;
  const { mail } = await host.ask('/v1/subscriptions');
  if (!mail) return;
  const { offer, words } = await import(new URL(SUBSCRIBE, import.meta.url).href);
  host.texts.words = { ...words, ...host.texts.words };
  const chosen = offer(form, formKit, host.store.get('author').email);
  place.replaceChildren(chosen.element);
  const held = draft();
  chosen.choose(held['/subscribe'] ?? '');
  fillForm(form.element, held);
}
