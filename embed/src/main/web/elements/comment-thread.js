import { define, GuideElement } from '../base/element.js';
import { button, h } from '../base/dom.js';
import { Changes } from '../thread/changes.js';
import { Form } from '../thread/form.js';
import { forgetting } from '../thread/forget.js';
import { more, place } from '../thread/list.js';
import { News } from '../thread/news.js';
import { Own } from '../thread/own.js';
import { Pages } from '../thread/pages.js';
import { interval, watch } from '../thread/poll.js';
import { Proof } from '../thread/proof.js';
import { Store } from '../thread/store.js';
import { select } from '../thread/fields.js';
import { count, thread } from '../strings/en.json';

/** Roots that are made at a time: a slow phone answers its reader in between. */
const AT_ONCE = 6;

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
    this.own = new Own(this.store, this.thread);
    this.changes = new Changes(this);
    this.pages = new Pages(ask, this.thread, this.getAttribute('order') === 'newest' ? 'newest' : 'oldest');
    this.proof = new Proof(() => ask('/v1/challenge?thread=' + encodeURIComponent(this.thread)));
    // What waits is shown as waiting while nobody can say what became of it.
    await Promise.all([this.pages.first(), this.own.check(ask).catch(() => {})]);
    return this.pages;
  }

  render({ state, order }) {
    const { t } = this;
    this.count = this.title('');
    this.list = h('ol', { className: 'guide-list', tabIndex: -1 });
    this.rest = more(t('more'), () => this.#more());
    this.status = h('p', { className: 'guide-status', role: 'status' });
    this.news = new News(this);
    this.form = new Form(this);
    const orders = [['oldest', t('oldest')], ['newest', t('newest')]];
    const choice = select('order', orders, { ariaLabel: t('order'), value: order, onchange: () => this.#reorder(choice.value) });
    choice.value = order;
    this.#listen(state);
    const form = state.open ? this.form.element : h('p', {}, t('closed'));
    queueMicrotask(() => this.#arrive());
    return [this.count, form, h('div', { className: 'guide-bar' }, choice, this.status), this.list, this.rest, this.news.element, forgetting(this), this.#quotes(state)];
  }

  /** Shows what is known by now, or the beginning of it. */
  draw(most = Infinity) {
    this.votes = this.store.get('votes');
    this.count.textContent = this.t('comments', { n: this.pages.state.count });
    place(this.list, this.own.among(this.pages).slice(0, most), this);
    this.rest.hidden = !this.pages.next;
  }

  say(text) {
    this.status.textContent = text;
  }

  /** Runs what a button asks for; what goes wrong is said, and the button can be pressed again. */
  async attempt(action) {
    this.say('');
    try {
      await action();
    } catch (error) {
      if (error.name !== 'AbortError') this.say(error.message || this.t('unreachable'));
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
    const { id } = this.own.accept(receipt, body);
    if (form.parent) form.element.remove();
    this.draw();
    this.entry(id)?.focus();
    this.attempt(() => this.news.look(true));
    this.say(this.t(receipt.state === 'held' ? 'isHeld' : 'isPublished'));
    this.tell('guide-posted', { id, state: receipt.state });
  }

  entry(id) {
    return id ? this.querySelector('#' + CSS.escape('c-' + id)) : null;
  }

  #more() {
    const last = this.list.lastElementChild;
    return this.attempt(async () => {
      await this.pages.more();
      this.draw();
      last.nextElementSibling?.focus({ preventScroll: true });
    });
  }

  #reorder(order) {
    return this.attempt(async () => {
      const pages = new Pages(this.pages.ask, this.thread, order);
      await pages.first();
      this.pages = pages;
      this.draw();
    });
  }

  #listen({ open }) {
    const { signal } = this;
    watch(interval(this.getAttribute('poll')), () => this.news.look(), failed => this.news.failed(failed), signal);
    if (!open) return;
    const correct = ({ detail }) => this.form.open('edit', '/edit/source', detail.target);
    document.addEventListener('guide-edit', correct, { signal });
  }

  /** Few readers select anything: what that takes is loaded when they do. */
  #quotes({ open }) {
    const suggest = () => this.form.open('suggestion', '/suggestion/proposed');
    const offer = button(this.t('suggest'), suggest, { popover: 'manual', className: 'guide-quote' });
    const begin = async () => (await import(new URL(QUOTE, import.meta.url))).watch(this, offer);
    // Without it a reader can still type what they quote.
    const start = () => begin().catch(() => {});
    if (open) document.addEventListener('selectionchange', start, { once: true, signal: this.signal });
    return offer;
  }

  /** An address may lead to one contribution, or say that one waits (without JavaScript it does). */
  async #arrive() {
    for (let most = AT_ONCE; most < this.pages.roots.length; most += AT_ONCE) {
      this.draw(most);
      await new Promise(pause => setTimeout(pause));
    }
    this.draw();
    for (const id of this.store.names(`press:${this.thread} `)) this.entry(id)?.querySelector('.guide-reply').click();
    if (location.hash.startsWith('#held-')) this.say(this.t('isHeld'));
    if (location.hash.startsWith('#c-')) this.entry(location.hash.slice(3))?.scrollIntoView();
  }
}

define('comment-thread', CommentThread);
