import { h } from '../base/dom.js';
import { define, GuideElement } from '../base/element.js';
import { needForm } from '../guide/need-form.js';
import { parseNeeds, formatNeeds } from '../guide/needs.js';
import { pickResult } from '../guide/pick-result.js';
import { facts, pick } from '../strings/en.json';

/** `<framework-pick needs>`: which one to take for the reader's own needs, and why. */
export class FrameworkPick extends GuideElement {
  static observedAttributes = [...GuideElement.observedAttributes, 'needs'];
  static words = { facts, pick };

  /** The name under which an address of this page keeps the needs. */
  get parameter() {
    return this.id || 'needs';
  }

  async load() {
    this.needs = parseNeeds(new URLSearchParams(location.search).get(this.parameter) ?? this.getAttribute('needs') ?? '');
    const [{ items: presets }, { groups }, first] = await Promise.all([this.ask('/v1/picks/presets'), this.ask('/v1/traits'), this.#pick()]);
    this.known = { presets, groups };
    return first;
  }

  render(first) {
    this.place = h('div');
    this.answer = h('p', { className: 'guide-answer', role: 'status' });
    this.result = h('div', { className: 'guide-result' });
    this.keep = h('a', {}, this.t('link'));
    this.#draw();
    this.#show(first);
    return [this.headline(this.t('title')), this.place, this.answer, this.result, h('p', {}, this.keep)];
  }

  /** Other needs altogether. */
  take(query) {
    this.needs = parseNeeds(query);
    return this.#changed();
  }

  add(need) {
    this.needs = [...this.needs.filter(each => each.text !== need.text), need];
    return this.#changed();
  }

  /** One need becomes another; without `change` it is dropped. */
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

  #show(pick) {
    if (pick.error) this.showError(this.answer, pick.error);
    else Object.assign(this.answer, { textContent: pick.answer, lang: 'en' });
    this.result.replaceChildren(...(pick.items ? pickResult(pick, this) : []));
  }

  /** The form keeps the focus's place: the same control of the same line, or the last one. */
  #draw() {
    const controls = () => [...this.place.querySelectorAll('button, select, input')];
    const at = controls().indexOf(document.activeElement);
    this.place.replaceChildren(needForm(this));
    if (at >= 0) (controls()[at] ?? controls().at(-1)).focus();
    const address = new URL(location.href);
    address.searchParams.set(this.parameter, formatNeeds(this.needs));
    this.keep.href = address.href;
  }

  async #changed() {
    this.#draw();
    try {
      const data = await this.#pick();
      this.#show(data);
      this.emit('guide-pick', { needs: formatNeeds(this.needs), data });
    } catch (error) {
      if (error.name !== 'AbortError') this.#show({ error });
    }
  }
}

define('framework-pick', FrameworkPick);
