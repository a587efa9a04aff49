/** What this browser has written in a thread: what waits, and what is too new to have been read back. */
export class OwnPosts {
  /** @type {Map<string, any>} views that the guide's lists do not have, by id */
  views = new Map();
  #kept = {};

  /** @param {import('./store.js').Store} store */
  constructor(store, thread) {
    Object.assign(this, { store, thread });
    for (const [id, { view }] of Object.entries(store.get('own'))) if (view?.thread === thread) this.views.set(id, view);
  }

  /** What is kept about one of the reader's own; undefined for everybody else's. */
  of(id) {
    return this.store.get('own')[id];
  }

  /** What became of those that waited when this browser was here last. */
  async check(ask) {
    const { secret } = this.store.get('author');
    if (!secret || !this.views.size) return;
    const { items } = await ask('/v1/authors/me', { secret });
    const states = new Map(items.map(item => [item.id, item.state]));
    for (const [id, view] of this.views) {
      const state = states.get(id);
      if (state === 'published' || state === 'removed') this.drop(id);
      else if (state) this.keep({ ...view, state: state === 'spam' ? 'rejected' : state });
    }
  }

  /** After a post: its token, its text for changes, and how it looks until the guide lists it. */
  accept({ editToken, editableUntil, authorSecret, ...receipt }, { body, suggestion, edit, request }) {
    const view = { ...receipt, editedAt: null, votes: { up: 0, down: 0 }, suggestion, edit, request };
    this.store.add('own', { [view.id]: { token: editToken, until: editableUntil, body } });
    this.keep(view);
    return view;
  }

  /** Those that are published will be read back; those that wait will not. */
  keep(view) {
    this.views.set(view.id, view);
    const waits = view.state !== 'published';
    this.store.add('own', { [view.id]: { ...this.of(view.id), view: waits ? view : undefined } });
  }

  drop(id) {
    this.views.delete(id);
    if (this.of(id)) this.store.add('own', { [id]: { ...this.of(id), view: undefined } });
  }

  /** Within the edit window the token is good, after it the author's secret. */
  secret(id) {
    const { token, until } = this.of(id);
    return Date.parse(until) > Date.now() ? token : this.store.get('author').secret;
  }

  /**
   * Roots with the reader's own in their places, each told that it is theirs.
   *
   * @param {import('./pages.js').Pages} pages
   */
  among(pages) {
    this.#kept = this.store.get('own');
    const listed = pages.byId();
    for (const id of listed.keys()) if (this.views.has(id)) this.drop(id);
    const own = [...this.views.values()];
    const roots = pages.roots.map(root => this.#marked({ ...root, replies: this.#replies(root, own) }));
    const unlisted = own.filter(view => !view.parent).map(view => this.#marked({ ...view, replies: { items: [] } }));
    return pages.order === 'newest' ? [...unlisted.reverse(), ...roots] : [...roots, ...unlisted];
  }

  #replies({ id, replies }, own) {
    const family = new Set([id, ...replies.items.map(reply => reply.id)]);
    const mine = own.filter(view => family.has(view.parent));
    return { ...replies, items: [...replies.items, ...mine].map(view => this.#marked(view)) };
  }

  #marked(view) {
    const own = this.#kept[view.id];
    return own ? { ...view, own: { until: own.until } } : view;
  }
}
