import { byVotes } from './best.js';
import { askPage } from './pages-asked.js';

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
  #size;
  #ask;
  #thread;

  /**
   * @param {Ask} ask
   * @param {string} thread
   * @param {string} order `oldest`, `newest`, or `best`: of each hundred, oldest first, those that most find helpful
   */
  constructor(ask, thread, order) {
    this.#ask = ask;
    this.#thread = thread;
    this.order = order;
    /** The order in which the guide is asked. */
    this.asked = order === 'best' ? 'oldest' : order;
    this.#size = order === 'best' ? LARGEST : PAGE;
  }

  async first() {
    const { thread, items, next, pinned } = await this.#roots({});
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

  /** @type {(order: string) => Pages} another list of the same thread */
  ordered(order) {
    return new Pages(this.#ask, this.#thread, order);
  }

  /** @param {number} limit how many at the most */
  async more(limit = this.#size) {
    const { items, next } = await this.#roots({ cursor: this.next, limit: String(limit) });
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
    const { items, next } = await askPage(this.#ask, this.#thread, { parent: id, cursor: replies.next, limit: String(limit) });
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
    const limit = Math.min(LARGEST, this.roots.length + this.#size);
    const first = await this.#roots({ limit: String(limit), since: String(this.#seen) });
    if (first.thread.version === this.#seen) return undefined;
    const fresh = this.ordered(this.order);
    fresh.take({ state: first.thread, roots: first.items, next: first.next, pinned: first.pinned });
    while (fresh.next && fresh.roots.length < this.roots.length) await fresh.more();
    fresh.#cutLike(this);
    for (const { id, replies } of this.roots) while (replies.expanded && fresh.#root(id)?.replies.next) await fresh.loadReplies(id, LARGEST);
    this.#seen = fresh.#seen;
    return fresh;
  }

  /**
   * Where the reader has not come to the end, what is behind does not concern them yet.
   *
   * @param {Pages} before
   */
  #cutLike({ roots, next }) {
    if (!next || this.order === 'best') return;
    const known = new Set(roots.map(root => root.id));
    const last = this.roots.findLastIndex(root => known.has(root.id));
    this.roots.length = last + 1;
    this.next = next;
  }

  /**
   * All that is known, by id.
   *
   * @returns {Map<string, Post>}
   */
  byId() {
    return new Map(this.roots.flatMap(root => [root, ...root.replies.items]).map(view => [view.id, view]));
  }

  /** @type {(query: Record<string, string | undefined>) => Promise<CommentPage>} */
  async #roots(query) {
    const page = await askPage(this.#ask, this.#thread, { order: this.asked, limit: String(this.#size), ...query });
    return this.order === 'best' ? { ...page, items: byVotes(page.items) } : page;
  }
}
