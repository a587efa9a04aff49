import { define } from '../base/define.js';
import { h } from '../base/dom.js';
import { GuideElement } from '../base/element.js';
import { offerFeed } from '../base/feed-links.js';
import { headline } from '../base/headline.js';
import { threadOf } from '../base/page-thread.js';
import { renderHtml } from '../base/html.js';
import { showError } from '../base/show-error.js';
import { forgetMe } from '../thread/forget-me.js';
import { writingIn } from '../thread/late.js';
import { updateList } from '../thread/list.js';
import { newsButton } from '../thread/last-visit.js';
import { LiveUpdates } from '../thread/live-updates.js';
import { orderChoice } from '../thread/order.js';
import { opened } from '../thread/opened.js';
import { pageTriggers } from '../thread/page-triggers.js';
import { goToAddressed } from '../thread/permalink.js';
import { updatePinned } from '../thread/pinned.js';
import { interval, poll } from '../thread/poll.js';
import { restButton } from '../thread/rest.js';
import { start, tellOutcomes } from '../thread/start.js';
import { keepTimes } from '../thread/times.js';
import { WayIn } from '../thread/way-in.js';
import { count, thread } from '../strings/en.json';

/** @import {OwnPosts} from '../thread/own-posts.js' */
/** @import {Pages} from '../thread/pages.js' */
/** @import {Store} from '../thread/store.js' */
/** @import {Quote} from '../types' */

/** `<comment-thread thread>`: what readers wrote, and a form to write. */
export class CommentThread extends GuideElement {
  static observedAttributes = [...GuideElement.observedAttributes, 'thread', 'order', 'poll', 'token'];
  /** Of writing only other languages are here: the English words come with what it takes. */
  static words = { count, thread, facts: {}, write: {}, edit: {}, subscribe: {}, report: {}, signIn: {} };

  /** The thread whose contributions and forms are here; the page may ask for another by now. */
  loadedThread = '';
  /** @type {Store} */ store;
  /** @type {OwnPosts} */ ownPosts;
  /** @type {Pages} */ pages;
  /** @type {import('../writing/proof.js').Proof | undefined} made when something is sent */ proof;
  /** @type {LiveUpdates} */ liveUpdates;
  /** @type {WayIn} */ form;
  /** When the reader was here before, in milliseconds; 0 where nobody knows. */ lastVisit = 0;
  isOpen = () => this.pages.state.open;
  /** @type {Record<string, number>} what the reader said of each contribution */ votes = {};
  /** @type {Quote | undefined} what the reader has selected on the page */
  quote;
  /** @type {any} why somebody who wanted to sign in is not */
  notSignedIn;
  rendered = renderHtml;
  /** @type {HTMLElement} */ list;
  /** @type {HTMLElement} */ #count;
  /** @type {HTMLElement} */ #rest;
  /** @type {HTMLElement} */ #status;

  get thread() {
    return threadOf(this);
  }

  /** The page's own word for who reads it: a JWT by the key of its site. */
  get token() {
    return this.getAttribute('token') ?? '';
  }

  set token(token) {
    this.setAttribute('token', token);
  }

  /** Nothing of another page's thread stays below this page. */
  reload() {
    if (this.loadedThread && this.loadedThread !== this.thread) this.replaceChildren();
    return super.reload();
  }

  load() {
    return opened(this);
  }

  /** @param {Pages} pages */
  render({ state, order }) {
    const { t } = this;
    this.#count = headline(this, '');
    this.list = h('ol', { className: 'guide-list', tabIndex: -1 });
    this.#rest = restButton(this);
    this.#status = h('p', { className: 'guide-status', role: 'status' });
    this.liveUpdates = new LiveUpdates(this);
    this.form = new WayIn(this);
    poll(interval(this.getAttribute('poll')), () => this.liveUpdates.look(), failed => this.liveUpdates.failed(failed), this.signal);
    const way = state.open ? [this.form.element, pageTriggers(this)] : h('p', {}, t('closed'));
    const bar = h('div', { className: 'guide-bar' }, orderChoice(this, order), newsButton(this), this.#status);
    keepTimes(this);
    return [this.#count, way, bar, this.list];
  }

  /** What stands behind the list comes when the list is there. */
  async filled() {
    await start(this);
    offerFeed(this, 'threads.atom', '?thread=' + encodeURIComponent(this.pages.state.key));
    this.append(this.#rest, this.liveUpdates.element, forgetMe(this));
    await goToAddressed(this);
    await tellOutcomes(this);
    if (this.notSignedIn) this.explain(this.#status, this.notSignedIn);
  }

  /** @param {number} most how many of the roots that are known by now are shown */
  draw(most = Infinity) {
    this.votes = this.store.get('votes');
    this.#count.textContent = this.t('comments', { n: this.pages.state.count });
    updatePinned(this);
    updateList(this.list, this.ownPosts.among(this.pages).slice(0, most), this);
    this.#rest.hidden = !this.pages.next;
  }

  /** @param {string} text */
  say(text) {
    this.#status.textContent = text;
    this.#status.lang = this.texts.language;
  }

  /**
   * Runs what a button asks for; what goes wrong is said, and the button can be pressed again.
   *
   * @param {() => Promise<void>} action
   */
  async attempt(action) {
    this.say('');
    try {
      await action();
    } catch (error) {
      if (error.name !== 'AbortError') this.explain(this.#status, error);
    }
  }

  /** @type {(place: HTMLElement, error: {code?: string, status: number, message: string}) => void} says what went wrong */
  explain = (place, error) => showError(this, place, error);

  /** @type {(name: keyof import('../thread/late.js').Writing, ...rest: any[]) => Promise<void>} what few readers do; what it takes is loaded then */
  act = (name, ...rest) => this.attempt(async () => /** @type {any} */ (await writingIn(this))[name](this, ...rest));

  /** @param {string} id */
  entry(id) {
    return /** @type {HTMLElement | null} */ (this.querySelector('#' + CSS.escape('c-' + id)));
  }
}

define('comment-thread', CommentThread);
