import { define } from '../base/define.js';
import { h } from '../base/dom.js';
import { GuideElement } from '../base/element.js';
import { offerFeed } from '../base/feed-links.js';
import { headline } from '../base/headline.js';
import { threadOf } from '../base/page-thread.js';
import { renderHtml } from '../base/html.js';
import { showError } from '../base/show-error.js';
import { follow } from '../thread/follow.js';
import { forgetMe } from '../thread/forget-me.js';
import { writingIn } from '../thread/late.js';
import { updateList } from '../thread/list.js';
import { lastVisit, newsButton } from '../thread/last-visit.js';
import { LiveUpdates } from '../thread/live-updates.js';
import { orderChoice, orderOf } from '../thread/order.js';
import { OwnPosts } from '../thread/own-posts.js';
import { pageTriggers } from '../thread/page-triggers.js';
import { Pages } from '../thread/pages.js';
import { goToAddressed } from '../thread/permalink.js';
import { updatePinned } from '../thread/pinned.js';
import { interval, poll } from '../thread/poll.js';
import { restButton } from '../thread/rest.js';
import { start, tellOutcomes } from '../thread/start.js';
import { Store } from '../thread/store.js';
import { keepTimes } from '../thread/times.js';
import { isBegun, WayIn } from '../thread/way-in.js';
import { count, thread } from '../strings/en.json';

/** @import {Quote} from '../types' */

/** `<comment-thread thread>`: what readers wrote, and a form to write. */
export class CommentThread extends GuideElement {
  static observedAttributes = [...GuideElement.observedAttributes, 'thread', 'order', 'poll'];
  /** Of writing only other languages are here: the English words come with what it takes. */
  static words = { count, thread, facts: {}, write: {}, edit: {}, subscribe: {}, report: {} };

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
  rendered = renderHtml;
  /** @type {HTMLElement} */ list;
  /** @type {HTMLElement} */ #count;
  /** @type {HTMLElement} */ #rest;
  /** @type {HTMLElement} */ #status;

  get thread() {
    return threadOf(this);
  }

  /** Nothing of another page's thread stays below this page. */
  reload() {
    if (this.loadedThread && this.loadedThread !== this.thread) this.replaceChildren();
    return super.reload();
  }

  async load() {
    const { ask, thread } = this;
    this.loadedThread = thread;
    follow(this);
    this.store = new Store(this.api);
    this.pages = new Pages(ask, thread, orderOf(this));
    this.proof = undefined;
    // What somebody has begun to write is there with the rest, so that nothing moves afterwards.
    const words = isBegun(this) && writingIn(this).catch(() => {});
    await this.pages.first();
    this.lastVisit = lastVisit(this);
    // The guide may call the thread otherwise than the page does.
    this.ownPosts = new OwnPosts(this.store, [thread, this.pages.state.key]);
    // What waits is shown as waiting while nobody can say what became of it.
    await Promise.all([words, this.ownPosts.check(ask).catch(() => {})]);
    return this.pages;
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
