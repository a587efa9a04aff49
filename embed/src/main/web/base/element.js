import { call, ApiError } from './api.js';
import { apiOf } from './origin.js';
import { button, h } from './dom.js';
import { keepHeight } from './keep-height.js';
import { loadStyleSheet } from './style-sheet.js';
import { loadTexts } from './texts.js';
import { base } from '../strings/en.json';

/** Seconds after which an element that could not be filled tries again. */
const RETRY_SECONDS = 60;

/** By language and kind: one costs more to make than a comment to show. */
const formats = {};

/**
 * What all elements do: they keep the page's own content until live data is there, and when it
 * cannot be had say so quietly and offer to try again.
 *
 * A subclass has `static words` (the sections it needs), `load()`, `render(data)`, and where what it
 * renders is filled later `filled()`.
 */
export class GuideElement extends HTMLElement {
  static observedAttributes = ['api', 'heading', 'lang'];
  static words = {};

  #running = new AbortController();
  #asked = false;
  #notice = h('p');

  connectedCallback() {
    this.reload();
  }

  disconnectedCallback() {
    this.#running.abort();
  }

  attributeChangedCallback(name, before, after) {
    if (this.isConnected && before !== after) this.reload();
  }

  /** Where the guide answers. */
  get api() {
    return apiOf(this);
  }

  /** Ends with the element, and with each reload. */
  get signal() {
    return this.#running.signal;
  }

  /** Several changes of one moment are one reload. */
  async reload() {
    if (this.#asked) return;
    this.#asked = true;
    await null;
    this.#asked = false;
    this.#running.abort();
    this.#running = new AbortController();
    if (this.isConnected) await this.#show(this.signal);
  }

  async #show(signal) {
    this.#state('loading');
    try {
      this.texts = await loadTexts(this.#language(), { base, ...this.constructor.words });
      const [data] = await Promise.all([this.load(), loadStyleSheet()]);
      if (signal.aborted) return;
      const release = keepHeight(this);
      this.replaceChildren(...this.render(data).flat(Infinity).filter(Boolean));
      this.#state('ready');
      this.emit('guide-load', { data });
      await this.filled();
      if (!signal.aborted) release();
    } catch (error) {
      if (!signal.aborted) this.#fail(error);
    }
  }

  /** Settles when all of it is shown; what is long comes bit by bit. */
  async filled() {}

  /** Words in the reader's language; see `Texts`. */
  t = (name, values) => this.texts.of(name, values);

  /** A day such as `2026-11-23`, or a time. */
  date(text) {
    const style = text.length === 10 ? { timeZone: 'UTC' } : { timeStyle: 'short' };
    const { language } = this.texts;
    const format = (formats[language + text.length] ??= new Intl.DateTimeFormat(language, { dateStyle: 'medium', ...style }));
    return format.format(new Date(text));
  }

  /** Asks the guide; see `call`. */
  ask = (path, options) => call(this.api, path, { signal: this.signal, ...options });

  /** Says in a place what went wrong: in the reader's language, or else as the guide says it. */
  showError(place, { code, status, message }) {
    const own = this.texts.words[code] ?? (status && message ? '' : this.t('unreachable'));
    Object.assign(place, { textContent: own || message, lang: own ? this.texts.language : 'en' });
  }

  /** Tells the page what happened. */
  emit(event, detail) {
    this.dispatchEvent(new CustomEvent(event, { detail, bubbles: true }));
  }

  /** A heading of the level that the page asks for. */
  headline(text, deeper = 0) {
    const level = Math.min(6, (Number(this.getAttribute('heading')) || 2) + deeper);
    return h('h' + level, { className: 'guide-heading' }, text);
  }

  #state(state) {
    this.dataset.state = state;
    this.ariaBusy = String(state === 'loading');
  }

  #language() {
    return this.closest('[lang]')?.lang || navigator.language || 'en';
  }

  /** Tries again by itself when there is a chance that it goes better. */
  #retryLater({ passing, wait }) {
    const { signal } = this;
    const again = () => signal.aborted || this.reload();
    addEventListener('online', again, { once: true, signal });
    if (passing) setTimeout(again, (wait || RETRY_SECONDS) * 1000);
  }

  /** What the page put here stays; the notice comes behind it. */
  #fail(error) {
    this.#state('error');
    const again = button(this.t('tryAgain'), () => this.reload());
    const text = this.t(error.status === 404 ? 'notThere' : 'unreachable');
    const release = keepHeight(this);
    this.#notice.remove();
    this.append((this.#notice = h('p', { className: 'guide-notice', role: 'status' }, text + ' ', again)));
    release();
    this.emit('guide-error', { error });
    // A fault of ours is for the console; the page's own content is there all the same.
    if (!(error instanceof ApiError)) reportError(error);
    this.#retryLater(error);
  }
}

/** A second copy of a script on a page must not fail. */
export function define(name, type) {
  if (!customElements.get(name)) customElements.define(name, type);
}
