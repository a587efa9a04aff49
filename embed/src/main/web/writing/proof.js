import { inFull } from '../base/page-thread.js';
import { solveChallenge } from './solver.js';

/** @import {Challenge} from '../types' */

/** A challenge can be used for five minutes; one that is this old is replaced. */
const STALE = 4 * 60_000;
/** What is sent sooner after its challenge looks like a program's doing, and is held. */
const LEAST = 3_500;

/** Proof of work for one thread, begun while the reader still writes. */
export class Proof {
  #made = 0;
  /** @type {Promise<string> | undefined} */
  #work;
  #challenge;
  #clock;

  /**
   * @param {() => Promise<Challenge>} challenge asks the server for one
   * @param {import('../types').Clock} clock
   */
  constructor(challenge, clock) {
    this.#challenge = challenge;
    this.#clock = clock;
  }

  /** Begins, unless work that can still be used is done or under way. */
  start() {
    if (this.#work && Date.now() - this.#made < STALE) return this.#work;
    this.#made = Date.now();
    this.#work = this.#solve();
    this.#work.catch(() => this.used());
    return this.#work;
  }

  /** The proof in ALTCHA's form, not before it may be sent. */
  async ready() {
    const proof = await this.start();
    const early = this.#made + LEAST - Date.now();
    if (early > 0) await new Promise(done => setTimeout(done, early));
    return proof;
  }

  /** A proof is good once. */
  used() {
    this.#work = undefined;
  }

  async #solve() {
    const challenge = await this.#challenge();
    this.#clock.set(Number(/made=(\d+)/.exec(challenge.salt)?.[1]));
    const { maxnumber, ...known } = challenge;
    return btoa(JSON.stringify({ ...known, number: await solveChallenge(challenge) }));
  }
}

/**
 * The one of the thread that an element shows now. What is sent needs it, also when the page has become another.
 *
 * @param {import('../elements/comment-thread.js').CommentThread} host
 */
export function proofOf(host) {
  const { ask, clock, loadedThread } = host;
  return (host.proof ??= new Proof(() => ask('/v1/challenge?thread=' + encodeURIComponent(inFull(loadedThread)), { signal: undefined }), clock));
}
