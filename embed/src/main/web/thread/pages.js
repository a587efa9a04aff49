import { inFull } from '../base/page-thread.js';

/** @import {Ask, CommentPage, PlacedComment, Post, Root, ThreadState} from '../types' */

/** How many roots come at once, and how many one call gives at the most. */
const PAGE = 20;
const LARGEST = 100;

/** What of a thread was read so far: roots with their replies, and where it goes on. */
export class Pages {
  /** @type {Root[]} */
  roots = [];
  /** @type {Post[]} what moderators show before all others */ pinned = [];
  /** @type {string | undefined} */
  next;
  /** @type {ThreadState} */
  state;
  /** The version of the thread that was read. */
  #seen = 0;
  #ask;
  #thread;

  /**
   * @param {Ask} ask
   * @param {string} thread
   * @param {string} order `oldest` or `newest`
   */
  constructor(ask, thread, order) {
    this.#ask = ask;
    this.#thread = thread;
    this.order = order;
  }

  async first() {
    const { thread, items, next, pinned } = await this.#page({ order: this.order });
    this.take({ state: thread, roots: items, next, pinned });
  }

  /** @param {{state: ThreadState, roots: Root[], next?: string, pinned?: Post[]}} fresh what there is now */
  take({ state, roots, next, pinned = [] }) {
    this.pinned = pinned;
    this.state = state;
    this.roots = roots;
    this.next = next;
    this.#seen = state.version;
  }

  /**
   * Another list of the same thread.
   *
   * @param {string} order
   */
  ordered(order) {
    return new Pages(this.#ask, this.#thread, order);
  }

  /** @param {number} limit how many at the most */
  async more(limit = PAGE) {
    const { items, next } = await this.#page({ order: this.order, cursor: this.next, limit: String(limit) });
    const known = new Set(this.roots.map(root => root.id));
    this.roots.push(...items.filter(root => !known.has(root.id)));
    this.next = next;
    this.#seen = this.state.version;
  }

  /**
   * Replies are always oldest first.
   *
   * @param {string} id
   * @param {number} limit how many at the most
   */
  async loadReplies(id, limit = PAGE) {
    const { replies } = /** @type {Root} */ (this.#root(id));
    const { items, next } = await this.#page({ parent: id, cursor: replies.next, limit: String(limit) });
    replies.items.push(...items);
    replies.next = next;
    replies.expanded = true;
    this.#seen = this.state.version;
  }

  /**
   * Reads as far as one contribution, and all that is before it.
   *
   * @param {PlacedComment} place
   */
  async reach({ id, parents }) {
    const top = parents[0]?.id ?? id;
    while (this.next && !this.#root(top)) await this.more(LARGEST);
    while (this.#root(top)?.replies.next && !this.byId().has(id)) await this.loadReplies(top, LARGEST);
  }

  /** @param {string} id */
  #root(id) {
    return this.roots.find(root => root.id === id);
  }

  /**
   * The same part of the thread as it is now, once there is anything new; nothing of it is taken.
   *
   * @returns {Promise<Pages | undefined>}
   */
  async changed() {
    const limit = Math.min(LARGEST, this.roots.length + PAGE);
    const first = await this.#page({ order: this.order, limit: String(limit), since: String(this.#seen) });
    if (first.thread.version === this.#seen) return undefined;
    const fresh = this.ordered(this.order);
    fresh.take({ state: first.thread, roots: first.items, next: first.next, pinned: first.pinned });
    while (fresh.next && fresh.roots.length < this.roots.length) await fresh.more();
    fresh.#cutLike(this);
    for (const { id, replies } of this.roots) if (replies.expanded) await fresh.#allReplies(id);
    this.#seen = fresh.#seen;
    return fresh;
  }

  /**
   * Where the reader has not come to the end, what is behind does not concern them yet.
   *
   * @param {Pages} before
   */
  #cutLike({ roots, next }) {
    if (!next) return;
    const known = new Set(roots.map(root => root.id));
    const last = this.roots.findLastIndex(root => known.has(root.id));
    this.roots.length = last + 1;
    this.next = next;
  }

  /** @param {string} id */
  async #allReplies(id) {
    while (this.#root(id)?.replies.next) await this.loadReplies(id, LARGEST);
  }

  /**
   * All that is known, by id.
   *
   * @returns {Map<string, Post>}
   */
  byId() {
    return new Map(this.roots.flatMap(root => [root, ...root.replies.items]).map(view => [view.id, view]));
  }

  /**
   * @param {Record<string, string | undefined>} query
   * @returns {Promise<CommentPage>}
   */
  #page(query) {
    const parameters = Object.entries({ thread: inFull(this.#thread), limit: String(PAGE), ...query }).flatMap(([name, value]) => (value ? [[name, value]] : []));
    return this.#ask('/v1/comments?' + new URLSearchParams(parameters));
  }
}
