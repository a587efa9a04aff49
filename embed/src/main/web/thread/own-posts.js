import { clock } from '../base/clock.js';
import { tree } from './tree.js';

/** @import {Ask, OwnPost, Post, PostResponse, Replies, Root} from '../types' */

/** What this browser has written in a thread: what waits, and what is too new to have been read back. */
export class OwnPosts {
  /** @type {Map<string, Post>} views that the guide's lists do not have, by id */
  views = new Map();
  /** @type {Record<string, OwnPost>} */
  #kept = {};
  #store;

  /**
   * @param {import('./store.js').Store} store
   * @param {string[]} names of the thread
   */
  constructor(store, names) {
    this.#store = store;
    for (const [id, { view }] of Object.entries(this.#all())) if (view && names.includes(view.thread ?? '')) this.views.set(id, view);
  }

  /**
   * The reader's own in another thread.
   *
   * @param {string[]} names of that
   */
  in(names) {
    return new OwnPosts(this.#store, names);
  }

  /** @returns {Record<string, OwnPost>} */
  #all() {
    return this.#store.get('own');
  }

  /**
   * What is kept about one of the reader's own; undefined for everybody else's.
   *
   * @param {string} id
   * @returns {OwnPost | undefined}
   */
  of(id) {
    return this.#all()[id];
  }

  /**
   * What became of those that waited when this browser was here last.
   *
   * @param {Ask} ask
   */
  async check(ask) {
    const { secret } = this.#store.get('author');
    if (!secret || !this.views.size) return;
    const states = new Map();
    /** @type {string | undefined} */
    let next = '';
    while (next !== undefined) {
      /** @type {import('../types').Mine} */
      const page = await ask(`/v1/authors/me${next && `?cursor=${next}`}`, { secret });
      for (const item of page.items) states.set(item.id, item.state);
      next = page.next;
    }
    for (const [id, view] of this.views) {
      const state = states.get(id);
      if (state === 'published' || state === 'removed') this.drop(id);
      else if (state) this.keep({ ...view, state: state === 'spam' ? 'rejected' : state });
    }
  }

  /**
   * After a post: its token, its text for changes, and how it looks until the guide lists it.
   *
   * @param {PostResponse} response
   * @param {any} sent
   */
  accept({ editToken, editableUntil, authorSecret, ...response }, { body, suggestion, edit, request }) {
    /** @type {Post} */
    const view = { ...response, editedAt: null, votes: { up: 0, down: 0 }, suggestion, edit, request };
    this.#store.add('own', { [view.id]: { token: editToken, until: editableUntil, body } });
    this.keep(view);
    return view;
  }

  /**
   * Those that are published will be read back; those that wait will not.
   *
   * @param {Post} view
   */
  keep(view) {
    this.views.set(view.id, view);
    const waits = view.state !== 'published';
    this.#store.add('own', { [view.id]: { ...this.of(view.id), view: waits ? view : undefined } });
  }

  /** @param {string} id */
  drop(id) {
    this.views.delete(id);
    if (this.of(id)) this.#store.add('own', { [id]: { ...this.of(id), view: undefined } });
  }

  /**
   * Within the edit window the token is good, after it the author's secret; and where somebody who signed in wrote it elsewhere.
   *
   * @param {string} id
   * @returns {string | undefined}
   */
  secret(id) {
    const own = this.of(id);
    return (own && Date.parse(own.until) > clock.now() && own.token) || this.#store.get('author').secret;
  }

  /**
   * Roots with the reader's own in their places, each told that it is theirs.
   *
   * @param {import('./pages.js').Pages} pages
   * @returns {Root[]}
   */
  among(pages) {
    this.#kept = this.#all();
    const listed = pages.byId();
    for (const id of listed.keys()) if (this.views.has(id)) this.drop(id);
    const own = [...this.views.values()];
    const roots = pages.roots.map(root => this.#marked({ ...root, replies: this.#replies(root, own) }));
    const unlisted = own.filter(view => !view.parent).map(view => this.#marked({ ...view, replies: { items: [] } }));
    return pages.order === 'newest' ? [...unlisted.reverse(), ...roots] : [...roots, ...unlisted];
  }

  /**
   * @param {Root} root
   * @param {Post[]} own
   * @returns {Replies}
   */
  #replies(root, own) {
    const { id, replies } = root;
    const family = new Set([id, ...replies.items.map(reply => reply.id)]);
    const mine = own.filter(view => family.has(view.parent ?? ''));
    return { ...replies, items: tree(root, [...replies.items, ...mine].map(view => this.#marked(view))) };
  }

  /**
   * @template {Post} View
   * @param {View} view
   * @returns {View}
   */
  #marked(view) {
    const own = this.#kept[view.id];
    return own ? { ...view, own: { until: own.until } } : view;
  }
}
