import { copyButton } from '../base/copy.js';
import { define } from '../base/define.js';
import { flat, h } from '../base/dom.js';
import { GuideElement } from '../base/element.js';
import { emit } from '../base/emit.js';
import { headline } from '../base/headline.js';
import { isNewVisit, leadTo } from '../base/lead-to.js';
import { showError } from '../base/show-error.js';
import { needForm } from '../guide/need-form.js';
import { formatNeeds, needsParameter, parseNeeds } from '../guide/needs.js';
import { pickResult } from '../guide/pick-result.js';
import { facts, pick } from '../strings/en.json';

/** @import {Pick, Presets, Traits} from '../types' */
/** @import {Need} from '../guide/needs.js' */

/** `<framework-pick needs>`: which one to take for the reader's own needs, and why. */
export class FrameworkPick extends GuideElement {
  static observedAttributes = [...GuideElement.observedAttributes, 'needs'];
  static words = { facts, pick };

  /** The name under which an address of this page keeps the needs. */
  get parameter() {
    return this.id || 'needs';
  }

  /** @type {Need[]} */
  needs;
  /** @type {{presets: Presets['items'], groups: Traits['groups']}} */
  known;
  #form = h('div');
  #answer = h('p', { className: 'guide-answer', role: 'status' });
  #result = h('div', { className: 'guide-result' });
  #link = h('a');
  /** Whether the address asks for this ranking, and the reader was not led there yet. */
  #linked = isNewVisit();

  /** @param {string[]} values of which any will do */
  either(values) {
    return new Intl.ListFormat(this.texts.language, { type: 'disjunction' }).format(values);
  }

  async load() {
    const shared = new URLSearchParams(location.search).get(this.parameter);
    this.#linked &&= shared !== null && ['', '#' + this.id].includes(location.hash);
    this.needs = parseNeeds(shared ?? this.getAttribute('needs') ?? '');
    const [{ items: presets }, { groups }, first] = await Promise.all([this.ask('/v1/picks/presets'), this.ask('/v1/traits'), this.#pick()]);
    this.known = { presets, groups };
    return first;
  }

  /** @param {Partial<Pick> & {error?: any}} first */
  render(first) {
    this.#link.textContent = this.t('link');
    this.#draw();
    this.#show(first);
    return [headline(this, this.t('title')), this.#form, this.#answer, this.#result, h('p', { className: 'guide-bar' }, this.#link, copyButton(() => this.#link.href, this))];
  }

  /** Whoever follows a shared link is led to what it shows, wherever that is on the page. */
  async filled() {
    if (!this.#linked) return;
    this.#linked = false;
    leadTo(this);
  }

  /** @param {string} query other needs altogether */
  take(query) {
    this.needs = parseNeeds(query);
    return this.#changed();
  }

  /** @param {Need} need */
  add(need) {
    this.needs = [...this.needs.filter(each => each.text !== need.text), need];
    return this.#changed();
  }

  /**
   * One need becomes another; without `change` it is dropped.
   *
   * @param {Need} need
   * @param {Partial<Need>} [change]
   */
  change(need, change) {
    this.needs = this.needs.flatMap(each => (each !== need ? [each] : change ? [{ ...each, ...change }] : []));
    return this.#changed();
  }

  /** Needs that the guide does not take can be changed in the form: what is wrong is the answer then. */
  async #pick() {
    try {
      return await this.ask('/v1/picks?' + formatNeeds(this.needs));
    } catch (error) {
      if (error.status === 400) return { error };
      throw error;
    }
  }

  /** @param {Partial<Pick> & {error?: any}} pick */
  #show(pick) {
    if (pick.error?.status === 400) this.#refuse(pick.error);
    else if (pick.error) showError(this, this.#answer, pick.error);
    else Object.assign(this.#answer, { textContent: pick.answer, lang: 'en' });
    this.#result.replaceChildren(...flat(pick.items ? pickResult(/** @type {Pick} */ (pick), this) : []));
  }

  /** @param {Error} error in the words of the query, which are for whoever wrote it */
  #refuse({ message }) {
    console.error(message);
    Object.assign(this.#answer, { textContent: this.t('noSuchNeeds'), lang: this.texts.language });
  }

  /** The form keeps the focus's place: the control of the same name, or else the one in its place. */
  #draw() {
    const controls = () => /** @type {HTMLElement[]} */ ([...this.#form.querySelectorAll('button, select, input')]);
    const active = /** @type {HTMLElement} */ (document.activeElement);
    const at = controls().indexOf(active);
    this.#form.replaceChildren(needForm(this));
    const same = active?.ariaLabel && controls().find(each => each.ariaLabel === active.ariaLabel);
    if (at >= 0) (same || controls()[at] || controls().at(-1))?.focus();
    const address = new URL(location.href);
    address.searchParams.delete(this.parameter);
    // Set as a parameter, it would have each sign between the needs escaped.
    address.search += `${address.search ? '&' : ''}${encodeURIComponent(this.parameter)}=${needsParameter(this.needs)}`;
    address.hash = this.id;
    this.#link.href = address.href;
  }

  async #changed() {
    this.#draw();
    try {
      const data = await this.#pick();
      this.#show(data);
      emit(this, 'guide-pick', { needs: formatNeeds(this.needs), data });
    } catch (error) {
      if (error.name !== 'AbortError') this.#show({ error });
    }
  }
}

define('framework-pick', FrameworkPick);
