import { button, h } from '../base/dom.js';
import { emit } from '../base/emit.js';

/** @import {Post} from '../types' */
/** @import {Pages} from './pages.js' */

/**
 * What came while the reader was reading. It moves nothing: it waits behind a button that floats
 * over the list's end, unless all of it is further down than the reader has come.
 */
export class LiveUpdates {
  #host;
  #button = button('', () => this.#press(), { hidden: true });
  /** @type {Pages | undefined} */
  #fresh;
  element = h('div', { className: 'guide-news', role: 'status' }, this.#button);

  /** @param {import('../elements/comment-thread.js').CommentThread} host */
  constructor(host) {
    this.#host = host;
  }

  /** @param {boolean} now the reader asked for it */
  async look(now = false) {
    const fresh = await this.#host.pages.changed();
    this.#fresh = fresh ?? this.#fresh;
    if (!this.#fresh) return;
    const news = this.#news(this.#fresh);
    const below = this.#host.list.getBoundingClientRect().top > innerHeight;
    if (now || below || !news.length) this.#take(this.#fresh);
    else this.#announce(news.length, this.#fresh);
  }

  /** @param {boolean} failed whether the last look for news did */
  failed(failed) {
    if (failed) this.#offer(this.#host.t('unreachable') + ' ' + this.#host.t('tryAgain'));
    else if (!this.#fresh) this.#button.hidden = true;
  }

  /**
   * Votes and the reader's own change in their places; what is new, changed or gone is counted.
   *
   * @param {Pages} now
   */
  #news(now) {
    const { pages, ownPosts } = this.#host;
    const fresh = now.byId();
    const known = pages.byId();
    for (const [id, view] of known) view.votes = fresh.get(id)?.votes ?? view.votes;
    for (const [id, view] of fresh) if (ownPosts.views.has(id)) ownPosts.views.set(id, view);
    /** @param {Post | undefined} view */
    const text = view => view && view.state + view.html;
    const other = [...fresh.values()].filter(view => !ownPosts.of(view.id) && text(known.get(view.id)) !== text(view));
    return [...other, ...[...known.values()].filter(view => !fresh.has(view.id))];
  }

  /**
   * @param {number} n
   * @param {Pages} fresh
   */
  #announce(n, fresh) {
    this.#host.pages.state.count = fresh.state.count;
    this.#host.draw();
    this.#offer(this.#host.t('news', { n }));
  }

  /** @param {string} text */
  #offer(text) {
    this.#button.hidden = false;
    if (this.#button.textContent !== text) this.#button.textContent = text;
  }

  /** @param {Pages} fresh */
  #take(fresh) {
    this.#host.pages.take(fresh);
    this.#fresh = undefined;
    this.#button.hidden = true;
    this.#host.draw();
    emit(this.#host, 'guide-news', { count: this.#host.pages.state.count });
  }

  /** The reader is led to the first that they have not seen. */
  #press() {
    const known = new Set(this.#host.pages.byId().keys());
    return this.#host.attempt(async () => {
      await this.look(true);
      const first = [...this.#host.pages.byId().keys()].find(id => !known.has(id));
      (this.#host.entry(first ?? '') ?? this.#host.list).focus();
    });
  }
}
