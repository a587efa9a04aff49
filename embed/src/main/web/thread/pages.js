/** How many roots come at once, and how many one call gives at the most. */
const PAGE = 20;
const LARGEST = 100;

/** What of a thread was read so far: roots with their replies, and where it goes on. */
export class Pages {
  roots = [];
  next;
  /** @type {{count: number, version: number, open: boolean}} */
  state;

  /**
   * @param {(path: string) => Promise<any>} ask
   * @param {string} thread
   * @param {string} order `oldest` or `newest`
   */
  constructor(ask, thread, order) {
    Object.assign(this, { ask, thread, order });
  }

  async first() {
    const { thread, items, next } = await this.#page({ order: this.order });
    Object.assign(this, { state: thread, roots: items, next, seen: thread.version });
  }

  async more() {
    const { items, next } = await this.#page({ order: this.order, cursor: this.next });
    const known = new Set(this.roots.map(root => root.id));
    this.roots.push(...items.filter(root => !known.has(root.id)));
    Object.assign(this, { next, seen: this.state.version });
  }

  /** Replies are always oldest first. */
  async moreReplies(id) {
    const { replies } = this.roots.find(root => root.id === id);
    const { items, next } = await this.#page({ parent: id, cursor: replies.next });
    replies.items.push(...items);
    Object.assign(replies, { next, went: true });
    this.seen = this.state.version;
  }

  /**
   * The same part of the thread as it is now, once there is anything new; nothing of it is taken.
   *
   * @returns {Promise<Pages | undefined>}
   */
  async changed() {
    const limit = Math.min(LARGEST, this.roots.length + PAGE);
    const first = await this.#page({ order: this.order, limit, since: this.seen });
    if (first.thread.version === this.seen) return undefined;
    const fresh = new Pages(this.ask, this.thread, this.order);
    Object.assign(fresh, { state: first.thread, roots: first.items, next: first.next, seen: first.thread.version });
    while (fresh.next && fresh.roots.length < this.roots.length) await fresh.more();
    fresh.#cutLike(this);
    for (const { id, replies } of this.roots) if (replies?.went) await fresh.#allReplies(id);
    this.seen = fresh.seen;
    return fresh;
  }

  /** Where the reader has not come to the end, what is behind does not concern them yet. */
  #cutLike({ roots, next }) {
    if (!next) return;
    const known = new Set(roots.map(root => root.id));
    const last = this.roots.findLastIndex(root => known.has(root.id));
    this.roots.length = last + 1;
    this.next = next;
  }

  async #allReplies(id) {
    const root = this.roots.find(each => each.id === id);
    while (root?.replies.next) await this.moreReplies(id);
  }

  /** All that is known, by id. */
  byId() {
    return new Map(this.roots.flatMap(root => [root, ...root.replies.items]).map(view => [view.id, view]));
  }

  #page(query) {
    const parameters = new URLSearchParams({ thread: this.thread, limit: String(PAGE), ...query });
    return this.ask('/v1/comments?' + parameters);
  }
}
