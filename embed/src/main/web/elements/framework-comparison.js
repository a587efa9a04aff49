import { claims } from '../base/claims.js';
import { define } from '../base/define.js';
import { h } from '../base/dom.js';
import { GuideElement } from '../base/element.js';
import { headline } from '../base/headline.js';
import { relations } from '../base/relations.js';
import { samples } from '../guide/samples.js';
import { table } from '../guide/table.js';
import { comparison, facts } from '../strings/en.json';

/** @import {Comparison} from '../types' */

/** `<framework-comparison slugs>`: two to six frameworks side by side. */
export class FrameworkComparison extends GuideElement {
  static observedAttributes = [...GuideElement.observedAttributes, 'slugs', 'only-differences', 'swapped'];
  static words = { comparison, facts };

  /** The slugs in the order in which the page wants them. */
  get slugs() {
    return (this.getAttribute('slugs') ?? '').split(/-vs-|[\s,]+/).filter(Boolean);
  }

  load() {
    return this.ask('/v1/comparisons/' + [...this.slugs].sort().map(encodeURIComponent).join('-vs-'));
  }

  /** @param {Comparison} data */
  render(data) {
    const names = this.slugs.map(slug => nameOf(data, slug));
    const title = new Intl.ListFormat(this.texts.language, { type: 'conjunction' }).format(names);
    const scroll = h('div', { className: 'guide-scroll', role: 'region', tabIndex: 0, ariaLabel: title });
    const differences = this.#choice('onlyDifferences', 'only-differences', () => draw());
    const swapped = this.#choice('swap', 'swapped', () => draw());
    const draw = () => scroll.replaceChildren(table(data, this, differences.control.checked, swapped.control.checked));
    draw();
    const choices = h('p', { className: 'guide-bar' }, differences.label, swapped.label);
    return [headline(this, title), choices, scroll, this.#onlyIn(data), relations(data.relations, this), samples(data, this), claims(data.claims, this)];
  }

  /** @param {Comparison} data */
  #onlyIn(data) {
    /** @param {string[]} ids */
    const titles = ids => data.rows.filter(({ trait }) => ids.includes(trait.id)).map(({ trait }) => trait.title);
    return this.slugs
      .map(slug => ({ name: nameOf(data, slug), traits: titles(data.onlyIn[slug]).join(', ') }))
      .filter(({ traits }) => traits)
      .map(({ name, traits }) => h('p', {}, h('b', {}, this.t('onlyIn', { name })), ': ', traits));
  }

  /**
   * @param {string} name
   * @param {string} attribute
   * @param {() => void} onchange
   */
  #choice(name, attribute, onchange) {
    const control = h('input', { type: 'checkbox', checked: this.hasAttribute(attribute), onchange });
    return { control, label: h('label', {}, control, ' ', this.t(name)) };
  }
}

/**
 * @param {Comparison} data
 * @param {string} slug
 */
const nameOf = ({ frameworks }, slug) => frameworks.find(each => each.slug === slug)?.name ?? slug;

define('framework-comparison', FrameworkComparison);
