import { smallForm } from './small-form.js';
import { writing, writingIn } from './late.js';

/** @import {CommentThread} from '../elements/comment-thread.js' */
/** @import {Form} from '../writing/form.js' */

/** The way into writing: a small form, which grows when a reader begins with it. */
export class WayIn {
  /** @type {Promise<Form> | undefined} */
  #grown;
  #host;
  #small;

  /** @param {CommentThread} host */
  constructor(host) {
    this.#host = host;
    this.#small = smallForm(host.t, 'write');
    const { element, text } = this.#small;
    this.element = element;
    const draft = draftOf(host);
    // Of a pointer that comes near, or below which the page is scrolled, nothing may move: only the script is asked for.
    element.addEventListener('pointerover', () => writing().catch(() => {}), { once: true });
    const begin = () => this.grow().catch(() => {});
    element.addEventListener('focusin', begin);
    // Also what is written before the rest is there, or where that cannot be had, is kept.
    element.oninput = () => host.store.add(draft, { '/body': text.value });
    element.onsubmit = event => {
      event.preventDefault();
      host.attempt(async () => (await this.grow()).submit());
    };
    if (isBegun(host)) begin();
  }

  /** The form with all that it has. */
  grow() {
    return (this.#grown ??= this.#grow());
  }

  async #grow() {
    try {
      const { Form } = await writingIn(this.#host);
      return new Form(this.#host, { small: this.#small });
    } catch (error) {
      this.#grown = undefined;
      throw error;
    }
  }
}

/** @param {CommentThread} host */
const draftOf = host => `draft:${host.loadedThread} `;

/**
 * Whether something was written here that has not arrived.
 *
 * @param {CommentThread} host
 */
export function isBegun(host) {
  const { loadedThread, store } = host;
  return ['draft:', 'press:'].some(kind => Object.keys(store.get(`${kind}${loadedThread} `)).length);
}
