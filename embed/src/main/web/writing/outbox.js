import { inFull } from '../base/page-thread.js';
import { proofOf } from './proof.js';
import { deliver, idempotencyKey } from './send.js';

/** @import {Press, PostResponse} from '../types' */

/** A press that was not answered is taken up again for this long. */
const TAKEN_UP = 9 * 60_000;

/** What one form has sent without an answer so far; it outlives the page. */
export class Outbox {
  #host;
  #proof;
  #store;
  #name;

  /**
   * @param {import('../elements/comment-thread.js').CommentThread} host
   * @param {string} place thread and parent
   */
  constructor(host, place) {
    this.#host = host;
    this.#proof = proofOf(host);
    this.#store = host.store;
    this.#name = 'press:' + place;
  }

  /**
   * The press that waits for its answer.
   *
   * @returns {Press | undefined}
   */
  get waiting() {
    const press = this.#store.get(this.#name);
    return press.key ? press : undefined;
  }

  /**
   * The same text pressed again, while nobody knows what became of it, is the same press.
   *
   * @param {object} body
   * @returns {Press}
   */
  press(body) {
    const before = this.waiting;
    const same = before && JSON.stringify(before.body) === JSON.stringify(body) && Date.now() - before.at < TAKEN_UP;
    if (same) return before;
    const { secret } = this.#store.get('author');
    return { key: idempotencyKey(this.#host.clock.now()), at: Date.now(), secret, body };
  }

  /**
   * Ends when the server has it or refuses it, or the reader no longer waits: it is kept then.
   *
   * @param {Press} press
   * @param {(seconds: number, offline: boolean) => void} waits
   * @param {AbortSignal} signal
   * @returns {Promise<PostResponse>}
   */
  async send(press, waits, signal) {
    this.#store.set(this.#name, press);
    try {
      const response = await deliver(press, { post: () => this.#post(press, signal), waits, signal });
      this.#proof.used();
      this.#store.remove(this.#name);
      return response;
    } catch (error) {
      if (error.name === 'AbortError') throw error;
      this.#store.remove(this.#name);
      if (error.status !== 401 || !press.secret) throw error;
      // The guide does not know this author (any more): they begin anew.
      this.#store.add('author', { secret: undefined });
      return this.send({ ...press, secret: undefined }, waits, signal);
    }
  }

  /**
   * Does not end with what the page shows now.
   *
   * @param {Press} press
   * @param {AbortSignal} signal
   */
  async #post({ body, key, secret }, signal) {
    const proof = await this.#proof.ready();
    const response = await this.#host.ask('/v1/comments', { method: 'POST', body: { ...body, thread: inFull(body.thread ?? ''), proof }, key, secret, signal });
    if (response.authorSecret) this.#store.add('author', { secret: response.authorSecret });
    return response;
  }
}
