import { define } from '../base/define.js';
import { button, h, link } from '../base/dom.js';
import { GuideElement } from '../base/element.js';
import { offerFeed } from '../base/feed-links.js';
import { headline } from '../base/headline.js';
import { showError } from '../base/show-error.js';
import { writing } from '../thread/late.js';
import { Store } from '../thread/store.js';
import { requests } from '../strings/en.json';

/** @import {Wanted, WantedLibrary} from '../types' */

/** `<review-requests>`: the libraries that readers want reviewed. */
export class ReviewRequests extends GuideElement {
  static observedAttributes = [...GuideElement.observedAttributes, 'status'];
  static words = { requests };

  /** @type {Store} */
  store;

  load() {
    this.store = new Store(this.api);
    return this.#page({});
  }

  /** @param {Wanted} page */
  render({ items, next }) {
    offerFeed(this, 'review-requests.atom');
    const list = h('ul', { className: 'guide-requests' }, items.map(item => this.#item(item)));
    const more = button(this.t('more'), () => this.#more(list, more, next), { hidden: !next });
    const heading = this.getAttribute('heading') === 'none' ? [] : [headline(this, this.t('requests'))];
    return [...heading, items.length ? list : h('p', {}, this.t('none')), more];
  }

  /**
   * @param {Record<string, string | undefined>} query
   * @returns {Promise<Wanted>}
   */
  #page(query) {
    const status = this.getAttribute('status');
    return this.ask('/v1/review-requests?' + new URLSearchParams({ ...(status && { status }), ...query }));
  }

  /**
   * What became of a request may have an address.
   *
   * @param {WantedLibrary} request
   */
  #item(request) {
    const { name, language, link: address, status, result } = request;
    const state = h('b', { className: 'guide-badge' }, this.t(status));
    const outcome = result && (/^https?:/.test(result) ? link(result, this.t('result'), 'noopener') : result);
    return h('li', {}, link(address, name), ` (${language}) `, state, ' ', this.#votes(request), ' ', outcome);
  }

  /**
   * Whoever wants it too adds a vote, and can take it back.
   *
   * @param {WantedLibrary} request
   */
  #votes({ id, name, votes: n, thread }) {
    /** @type {import('../writing/proof.js').Proof | undefined} */
    let proof;
    const number = h('span', { className: 'guide-number', ariaLive: 'polite' });
    const mine = () => this.store.get('votes')[id] === 1;
    const show = () => {
      number.textContent = this.t('votes', { n });
      want.ariaPressed = String(mine());
    };
    const press = async () => {
      try {
        const { Proof, vote } = await writing();
        const { ask, clock, store } = this;
        proof ??= new Proof(() => ask('/v1/challenge?thread=' + encodeURIComponent(thread)), clock);
        await vote({ ask, clock, proof, store }, id, mine() ? 0 : 1);
        n += mine() ? 1 : -1;
        show();
      } catch (error) {
        showError(this, number, error);
      }
    };
    const want = button(this.t('wantToo'), press, { className: 'guide-vote', ariaLabel: `${this.t('wantToo')}: ${name}` });
    show();
    return [number, ' ', want];
  }

  /**
   * @param {HTMLElement} list
   * @param {HTMLElement} more
   * @param {string | undefined} cursor
   */
  async #more(list, more, cursor) {
    const { items, next } = await this.#page({ cursor });
    const last = list.lastElementChild;
    list.append(...items.map(item => this.#item(item)));
    more.hidden = !next;
    more.onclick = () => this.#more(list, more, next);
    const first = /** @type {HTMLElement} */ (last?.nextElementSibling ?? list);
    first.tabIndex = -1;
    first.focus();
  }
}

define('review-requests', ReviewRequests);
