import { apiOf } from '../base/origin.js';
import { loadTexts } from '../base/texts.js';
import { count } from '../strings/en.json';

/** All elements of one moment share calls of up to this many threads. */
const MOST_THREADS = 100;

/** @type {Map<string, CommentCount[]>} waiting elements by the guide's address */
const waiting = new Map();

/** `<comment-count thread>`: how many contributions a thread has, as text in the page's own style. */
export class CommentCount extends HTMLElement {
  static observedAttributes = ['thread', 'api', 'lang'];

  connectedCallback() {
    const api = apiOf(this);
    if (!waiting.size) setTimeout(askAll);
    waiting.set(api, [...(waiting.get(api) ?? []), this]);
  }

  attributeChangedCallback(name, before, after) {
    if (this.isConnected && before !== after) this.connectedCallback();
  }

  get thread() {
    return this.getAttribute('thread') || 'page:' + location.pathname;
  }

  /** @param {number} n */
  async show(n) {
    const language = this.closest('[lang]')?.lang || navigator.language;
    this.textContent = (await loadTexts(language, { count })).of('comments', { n });
    this.dataset.count = String(n);
    this.dispatchEvent(new CustomEvent('guide-load', { detail: { count: n }, bubbles: true }));
  }
}

function askAll() {
  for (const [api, elements] of waiting) {
    const threads = [...new Set(elements.map(element => element.thread))];
    for (let from = 0; from < threads.length; from += MOST_THREADS) {
      askSome(api, threads.slice(from, from + MOST_THREADS), elements);
    }
  }
  waiting.clear();
}

/** What the page says stays where the count cannot be had: a number is not worth a notice. */
async function askSome(api, threads, elements) {
  const query = threads.map(thread => 'thread=' + encodeURIComponent(thread)).join('&');
  try {
    const answer = await fetch(api + '/v1/comments/counts?' + query, { credentials: 'omit' });
    if (!answer.ok) throw new Error(String(answer.status));
    const { items } = await answer.json();
    const counts = new Map(items.map(item => [item.key, item.count]));
    elements.filter(element => counts.has(element.thread)).forEach(element => element.show(counts.get(element.thread)));
  } catch (error) {
    elements[0].dispatchEvent(new CustomEvent('guide-error', { detail: { error }, bubbles: true }));
  }
}

if (!customElements.get('comment-count')) customElements.define('comment-count', CommentCount);
