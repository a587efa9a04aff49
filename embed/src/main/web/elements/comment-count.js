import { corsHint } from '../base/cors-hint.js';
import { define } from '../base/define.js';
import { emit } from '../base/emit.js';
import { onNavigation } from '../base/navigation.js';
import { apiOf } from '../base/origin.js';
import { inFull, threadOf } from '../base/page-thread.js';
import { loadTexts } from '../base/texts.js';
import { count } from '../strings/en.json';

/** All elements of one moment share calls of up to this many threads, */
const MOST_THREADS = 100;
/** and this many bytes: gateways and proxies refuse long addresses, and headers count with them. */
const LONGEST_QUERY = 5000;

/** @type {Map<string, CommentCount[]>} waiting elements by the guide's address */
const waiting = new Map();

/** `<comment-count thread>`: how many contributions a thread has, as text in the page's own style. */
export class CommentCount extends HTMLElement {
  static observedAttributes = ['thread', 'api', 'lang'];

  #there = new AbortController();
  #asked = '';

  connectedCallback() {
    this.#there.abort();
    this.#there = new AbortController();
    onNavigation(() => this.thread === this.#asked || this.#ask(), this.#there.signal);
    this.#ask();
  }

  disconnectedCallback() {
    this.#there.abort();
  }

  #ask() {
    const api = apiOf(this);
    this.#asked = this.thread;
    if (!waiting.size) setTimeout(askAll);
    waiting.set(api, [...(waiting.get(api) ?? []), this]);
  }

  /** @type {(name: string, before: string | null, after: string | null) => void} */
  attributeChangedCallback(_, before, after) {
    if (this.isConnected && before !== after) this.#ask();
  }

  get thread() {
    return inFull(threadOf(this));
  }

  /** @param {number} n */
  async show(n) {
    this.textContent = (await loadTexts(this, { count })).of('comments', { n });
    this.dataset.count = String(n);
    emit(this, 'guide-load', { count: n });
  }
}

function askAll() {
  for (const [api, elements] of waiting) {
    const threads = [...new Set(elements.map(element => element.thread))];
    while (threads.length) askSome(api, batch(threads), elements);
  }
  waiting.clear();
}

/** @param {string[]} threads */
const query = threads => new URLSearchParams(threads.map(thread => ['thread', thread]));

/**
 * Takes as many threads from the front as fit into one address, but one at least.
 *
 * @param {string[]} threads
 */
function batch(threads) {
  let size = 0;
  let most = threads.findIndex(thread => (size += String(query([thread])).length + 1) > LONGEST_QUERY);
  if (most < 0) most = MOST_THREADS;
  return threads.splice(0, Math.max(1, Math.min(most, MOST_THREADS)));
}

/**
 * What the page says stays where the count cannot be had: a number is not worth a notice.
 *
 * @param {string} api
 * @param {string[]} threads
 * @param {CommentCount[]} elements
 */
async function askSome(api, threads, elements) {
  try {
    const answer = await fetch(api + '/v1/comments/counts?' + query(threads), { credentials: 'omit' });
    if (!answer.ok) throw Error(`${answer.status}`);
    /** @type {import('../types').Counts} */
    const { items, refused = [] } = await answer.json();
    for (const { thread, detail } of refused) console.error(`comment-count: thread "${thread}" ${detail}`);
    for (const { key, count, asked = [key] } of items) for (const element of elements) if (asked.includes(element.thread)) element.show(count);
  } catch (error) {
    if (error instanceof TypeError) corsHint(api);
    emit(elements[0], 'guide-error', { error });
  }
}

define('comment-count', CommentCount);
