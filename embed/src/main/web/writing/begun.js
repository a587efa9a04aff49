import { formKit } from './form-kit.js';
import { fillAuthor, fillForm } from './form-values.js';

/** @import {Form} from './form.js' */

/**
 * Prepares what sending takes once the reader begins to write.
 *
 * @param {Form} form
 * @param {{mail: HTMLElement, who: HTMLElement}} place where mail is offered, and signing in
 * @param {() => Record<string, any>} draft what was written before
 */
export function whenBegun(form, place, draft) {
  const { element } = form;
  // What goes wrong here is tried again when the proof is needed.
  const begin = () => form.proof.start().catch(() => {});
  // A form without an offer is one that can be sent.
  const offer = () => {
    offerMail(form, place.mail, draft).catch(() => {});
    offerSignIn(form, place.who).catch(() => {});
  };
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

/**
 * Says who is signed in, or offers it where the site has turned it on; what that takes is loaded then.
 *
 * @param {Form} form
 * @param {HTMLElement} place
 */
async function offerSignIn(form, place) {
  const { host } = form;
  const { ways } = await host.ask('/v1/sign-in?origin=' + encodeURIComponent(location.origin));
  if (!ways.length && !host.store.get('signed-in').endsAt) return;
  const { offer, words } = await import(new URL(SIGN_IN, import.meta.url).href);
  host.texts.words = { ...words, ...host.texts.words };
  place.replaceChildren(offer(form, formKit, ways));
  fillAuthor(form.element, host.store);
}
