import { ApiError, json, send } from './api.js';
import { clock } from './clock.js';
import { corsHint } from './cors-hint.js';
import { formatDate } from './dates.js';
import { flat, h } from './dom.js';
import { emit } from './emit.js';
import { followGround } from './ground.js';
import { keepHeight } from './keep-height.js';
import { apiOf } from './origin.js';
import { loadStyleSheet } from './style-sheet.js';
import { loadTexts } from './texts.js';
import { whyNot } from './why-not.js';
import { base } from '../strings/en.json';

/** @import {Ask, Child, Translate, Words} from '../types' */

/** Seconds after which an element that could not be filled tries again. */
const RETRY_SECONDS = 60;

/**
 * What all elements do: they keep the page's own content until live data is there, and when it
 * cannot be had say so quietly and offer to try again.
 *
 * A subclass has `static words`, `load()`, `render(data)`, and where what it renders is filled later
 * `filled()`.
 */
export class GuideElement extends HTMLElement {
  static observedAttributes = ['api', 'heading', 'lang'];
  /** @type {Record<string, Words>} the sections that it needs */
  static words = {};

  /** @type {import('./texts.js').Texts} */
  texts;
  /** For parts that are loaded later: they have no other. */ clock = clock;
  #running = new AbortController();
  #asked = false;
  #notice = h('p');

  connectedCallback() {
    this.reload();
  }

  disconnectedCallback() {
    this.#running.abort();
  }

  /** @type {(name: string, before: string | null, after: string | null) => void} */
  attributeChangedCallback(_, before, after) {
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

  /** @param {AbortSignal} signal */
  async #show(signal) {
    this.#state('loading');
    try {
      const { words } = /** @type {typeof GuideElement} */ (this.constructor);
      this.texts = await loadTexts(this, { base, ...words });
      if (signal.aborted) return;
      const [data] = await Promise.all([this.load(), loadStyleSheet(this)]);
      if (signal.aborted) return;
      followGround(this, signal);
      const release = keepHeight(this);
      this.replaceChildren(...flat(this.render(data)));
      this.#state('ready');
      emit(this, 'guide-load', { data });
      await this.filled();
      if (!signal.aborted) release();
    } catch (error) {
      if (!signal.aborted) this.#fail(error);
    }
  }

  /** @returns {Promise<any>} what it shows */
  async load() {}

  /**
   * @param {any} _ what `load` gave
   * @returns {Child[]}
   */
  render(_) {
    return [];
  }

  /** Settles when all of it is shown; what is long comes bit by bit. */
  async filled() {}

  /** @type {Translate} words in the reader's language; see `Texts` */
  t = (name, values) => this.texts.of(name, values);

  /** @param {string} text a day such as `2026-11-23`, or a time */
  date(text) {
    return formatDate(text, this.texts.language);
  }

  /** @type {Ask} asks the guide for JSON; see `send` */
  ask = async (path, options) => json(await send(this.api + path, { signal: this.signal, ...options }));

  /** @param {string} state */
  #state(state) {
    this.dataset.state = state;
    this.ariaBusy = String(state === 'loading');
  }

  /** @param {ApiError} error after it the element tries again where there is a chance that it goes better */
  #retryLater({ passing, wait }) {
    const { signal } = this;
    const again = () => signal.aborted || this.reload();
    addEventListener('online', again, { once: true, signal });
    if (passing) setTimeout(again, (wait || RETRY_SECONDS) * 1000);
  }

  /** @param {ApiError} error what the page put here stays; the notice comes behind it */
  #fail(error) {
    this.#state('error');
    // What is refused for good is told with its reason, and trying again would not help.
    const { status, passing } = error;
    const final = status >= 400 && !passing;
    if (final) console.error(`${this.localName}: ${error.message} The page has to ask for something else.`);
    if (!status) corsHint(this.api);
    const release = keepHeight(this);
    this.#notice.remove();
    this.append((this.#notice = h('p', { className: 'guide-notice', role: 'status' }, ...whyNot(this, error, final))));
    release();
    emit(this, 'guide-error', { error });
    // A fault of ours is for the console; the page's own content is there all the same.
    if (!(error instanceof ApiError)) reportError(error);
    if (!final) this.#retryLater(error);
  }
}
