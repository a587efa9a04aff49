import { button, h } from '../base/dom.js';

/**
 * What came while the reader was reading. It moves nothing: it waits behind a button that floats
 * over the list's end, unless all of it is further down than the reader has come.
 */
export class LiveUpdates {
  #fresh;

  /** @param {import('../elements/comment-thread.js').CommentThread} host */
  constructor(host) {
    this.host = host;
    this.button = button('', () => this.#press(), { hidden: true });
    this.element = h('div', { className: 'guide-news', role: 'status' }, this.button);
  }

  /** @param {boolean} now the reader asked for it */
  async look(now = false) {
    const fresh = await this.host.pages.changed();
    this.#fresh = fresh ?? this.#fresh;
    if (!this.#fresh) return;
    const news = this.#news();
    const below = this.host.list.getBoundingClientRect().top > innerHeight;
    if (now || below || !news.length) this.#take();
    else this.#announce(news.length);
  }

  failed(failed) {
    if (failed) this.#offer(this.host.t('unreachable') + ' ' + this.host.t('tryAgain'));
    else if (!this.#fresh) this.button.hidden = true;
  }

  /** Votes and the reader's own change in their places; what is new, changed or gone is counted. */
  #news() {
    const { pages, ownPosts } = this.host;
    const fresh = this.#fresh.byId();
    const known = pages.byId();
    for (const [id, view] of known) if (fresh.has(id)) view.votes = fresh.get(id).votes;
    for (const [id, view] of fresh) if (ownPosts.views.has(id)) ownPosts.views.set(id, view);
    const text = ({ html, state }) => state + html;
    const other = [...fresh.values()].filter(view => !ownPosts.of(view.id) && (!known.has(view.id) || text(known.get(view.id)) !== text(view)));
    return [...other, ...[...known.values()].filter(view => !fresh.has(view.id))];
  }

  #announce(n) {
    this.host.pages.state.count = this.#fresh.state.count;
    this.host.draw();
    this.#offer(this.host.t('news', { n }));
  }

  #offer(text) {
    this.button.hidden = false;
    if (this.button.textContent !== text) this.button.textContent = text;
  }

  #take() {
    Object.assign(this.host.pages, this.#fresh);
    this.#fresh = undefined;
    this.button.hidden = true;
    this.host.draw();
    this.host.emit('guide-news', { count: this.host.pages.state.count });
  }

  /** The reader is led to the first that they have not seen. */
  #press() {
    const known = new Set(this.host.pages.byId().keys());
    return this.host.attempt(async () => {
      await this.look(true);
      const first = [...this.host.pages.byId().keys()].find(id => !known.has(id));
      (this.host.entry(first) ?? this.host.list).focus();
    });
  }
}
