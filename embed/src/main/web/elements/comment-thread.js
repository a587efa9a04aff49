import { define } from '../base/define.js';
import { h } from '../base/dom.js';
import { GuideElement } from '../base/element.js';
import { offerFeed } from '../base/feed-links.js';
import { headline } from '../base/headline.js';
import { inFull, threadOf } from '../base/page-thread.js';
import { showError } from '../base/show-error.js';
import { Changes } from '../thread/changes.js';
import { follow } from '../thread/follow.js';
import { forgetMe } from '../thread/forget-me.js';
import { Form } from '../thread/form.js';
import { moreButton, updateList } from '../thread/list.js';
import { LiveUpdates } from '../thread/live-updates.js';
import { orderChoice, orderOf } from '../thread/order.js';
import { OwnPosts } from '../thread/own-posts.js';
import { pageTriggers } from '../thread/page-triggers.js';
import { Pages } from '../thread/pages.js';
import { goToAddressed } from '../thread/permalink.js';
import { updatePinned } from '../thread/pinned.js';
import { interval, poll } from '../thread/poll.js';
import { Proof } from '../thread/proof.js';
import { tellOutcomes } from '../thread/report.js';
import { start } from '../thread/start.js';
import { Store } from '../thread/store.js';
import { count, thread } from '../strings/en.json';

/** @import {Quote} from '../types' */

/** `<comment-thread thread>`: what readers wrote, and a form to write. */
export class CommentThread extends GuideElement {
  static observedAttributes = [...GuideElement.observedAttributes, 'thread', 'order', 'poll'];
  /** Of corrections only other languages are here: the English words come with their fields. */
  static words = { count, thread, facts: {}, edit: {}, subscribe: {}, report: {} };

  /** The thread whose contributions and forms are here; the page may ask for another by now. */
  loadedThread = '';
  /** @type {Store} */ store;
  /** @type {OwnPosts} */ ownPosts;
  /** @type {Pages} */ pages;
  /** @type {Proof} */ proof;
  /** @type {LiveUpdates} */ liveUpdates;
  /** @type {Form} */ form;
  /** @type {Record<string, number>} what the reader said of each contribution */ votes = {};
  /** @type {Quote | undefined} what the reader has selected on the page */
  quote;
  changes = new Changes(this);
  /** @type {HTMLElement} */ list;
  /** @type {HTMLElement} */ #count;
  /** @type {HTMLElement} */ #rest;
  /** @type {HTMLElement} */ #status;

  get thread() {
    return threadOf(this);
  }

  get isOpen() {
    return this.pages.state.open;
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
    // What is sent needs it, also when the page has become another.
    this.proof = new Proof(() => ask('/v1/challenge?thread=' + encodeURIComponent(inFull(thread)), { signal: undefined }));
    await this.pages.first();
    // The guide may call the thread otherwise than the page does.
    this.ownPosts = new OwnPosts(this.store, [thread, this.pages.state.key]);
    // What waits is shown as waiting while nobody can say what became of it.
    await this.ownPosts.check(ask).catch(() => {});
    return this.pages;
  }

  /** @param {Pages} pages */
  render({ state, order }) {
    const { t } = this;
    this.#count = headline(this, '');
    this.list = h('ol', { className: 'guide-list', tabIndex: -1 });
    this.#rest = moreButton(t('more'), () => this.#more());
    this.#status = h('p', { className: 'guide-status', role: 'status' });
    this.liveUpdates = new LiveUpdates(this);
    this.form = new Form(this);
    poll(interval(this.getAttribute('poll')), () => this.liveUpdates.look(), failed => this.liveUpdates.failed(failed), this.signal);
    const way = state.open ? [this.form.element, pageTriggers(this)] : h('p', {}, t('closed'));
    const bar = h('div', { className: 'guide-bar' }, orderChoice(this, order), this.#status);
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
      if (error.name !== 'AbortError') showError(this, this.#status, error);
    }
  }

  /** @param {string} id */
  entry(id) {
    return /** @type {HTMLElement | null} */ (this.querySelector('#' + CSS.escape('c-' + id)));
  }

  #more() {
    const last = this.list.lastElementChild;
    return this.attempt(async () => {
      await this.pages.more();
      this.draw();
      /** @type {HTMLElement | null | undefined} */ (last?.nextElementSibling)?.focus({ preventScroll: true });
    });
  }
}

define('comment-thread', CommentThread);
