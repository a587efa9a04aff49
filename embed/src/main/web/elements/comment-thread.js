import { define, GuideElement } from '../base/element.js';
import { h } from '../base/dom.js';
import { start } from '../thread/start.js';
import { Changes } from '../thread/changes.js';
import { Form } from '../thread/form.js';
import { forgetMe } from '../thread/forget-me.js';
import { pageTriggers } from '../thread/page-triggers.js';
import { moreButton, updateList } from '../thread/list.js';
import { LiveUpdates } from '../thread/live-updates.js';
import { OwnPosts } from '../thread/own-posts.js';
import { Pages } from '../thread/pages.js';
import { interval, poll } from '../thread/poll.js';
import { Proof } from '../thread/proof.js';
import { Store } from '../thread/store.js';
import { select } from '../thread/fields.js';
import { count, thread } from '../strings/en.json';

/** `<comment-thread thread>`: what readers wrote, and a form to write. */
export class CommentThread extends GuideElement {
  static observedAttributes = [...GuideElement.observedAttributes, 'thread', 'order', 'poll'];
  /** Of corrections only other languages are here: the English words come with their fields. */
  static words = { count, thread, facts: {}, edit: {} };

  get thread() {
    return this.getAttribute('thread') || 'page:' + location.pathname;
  }

  get isOpen() {
    return this.pages.state.open;
  }

  async load() {
    const { ask } = this;
    this.store = new Store(this.api);
    this.ownPosts = new OwnPosts(this.store, this.thread);
    this.changes = new Changes(this);
    this.pages = new Pages(ask, this.thread, this.getAttribute('order') === 'newest' ? 'newest' : 'oldest');
    this.proof = new Proof(() => ask('/v1/challenge?thread=' + encodeURIComponent(this.thread)));
    // What waits is shown as waiting while nobody can say what became of it.
    await Promise.all([this.pages.first(), this.ownPosts.check(ask).catch(() => {})]);
    return this.pages;
  }

  render({ state, order }) {
    const { t } = this;
    this.count = this.headline('');
    this.list = h('ol', { className: 'guide-list', tabIndex: -1 });
    this.rest = moreButton(t('more'), () => this.#more());
    this.status = h('p', { className: 'guide-status', role: 'status' });
    this.liveUpdates = new LiveUpdates(this);
    this.form = new Form(this);
    poll(interval(this.getAttribute('poll')), () => this.liveUpdates.look(), failed => this.liveUpdates.failed(failed), this.signal);
    const way = state.open ? [this.form.element, pageTriggers(this)] : h('p', {}, t('closed'));
    const bar = h('div', { className: 'guide-bar' }, this.#orders(order), this.status);
    return [this.count, way, bar, this.list];
  }

  /** What stands behind the list comes when the list is there. */
  async filled() {
    await start(this);
    this.append(this.rest, this.liveUpdates.element, forgetMe(this));
  }

  /** Shows what is known by now, or the beginning of it. */
  draw(most = Infinity) {
    this.votes = this.store.get('votes');
    this.count.textContent = this.t('comments', { n: this.pages.state.count });
    updateList(this.list, this.ownPosts.among(this.pages).slice(0, most), this);
    this.rest.hidden = !this.pages.next;
  }

  say(text) {
    Object.assign(this.status, { textContent: text, lang: this.texts.language });
  }

  /** Runs what a button asks for; what goes wrong is said, and the button can be pressed again. */
  async attempt(action) {
    this.say('');
    try {
      await action();
    } catch (error) {
      if (error.name !== 'AbortError') this.showError(this.status, error);
    }
  }

  moreReplies(id) {
    return this.attempt(async () => {
      await this.pages.moreReplies(id);
      this.draw();
    });
  }

  openReply({ id }, button) {
    const entry = button.closest('li');
    entry.querySelector(':scope > form')?.remove();
    const form = new Form(this, id);
    form.opener = button;
    entry.querySelector(':scope > article').after(form.element);
    form.element.elements['/body'].focus();
  }

  closeReply(form) {
    form.element.remove();
    form.opener.focus();
  }

  /** A contribution of the reader's has arrived: they are led to it. */
  accept(receipt, body, form) {
    const { id } = this.ownPosts.accept(receipt, body);
    if (form.parent) form.element.remove();
    this.draw();
    this.entry(id)?.focus();
    this.attempt(() => this.liveUpdates.look(true));
    this.say(this.t(receipt.state === 'held' ? 'isHeld' : 'isPublished'));
    this.emit('guide-posted', { id, state: receipt.state });
  }

  entry(id) {
    return document.getElementById('c-' + id);
  }

  #more() {
    const last = this.list.lastElementChild;
    return this.attempt(async () => {
      await this.pages.more();
      this.draw();
      last.nextElementSibling?.focus({ preventScroll: true });
    });
  }

  #orders(order) {
    const orders = ['oldest', 'newest'].map(name => [name, this.t(name)]);
    const choice = select('order', orders, { ariaLabel: this.t('order'), onchange: () => this.#reorder(choice.value) });
    choice.value = order;
    return choice;
  }

  #reorder(order) {
    return this.attempt(async () => {
      const pages = new Pages(this.pages.ask, this.thread, order);
      await pages.first();
      this.pages = pages;
      this.draw();
    });
  }
}

define('comment-thread', CommentThread);
