import { claims } from '../base/claims.js';
import { define } from '../base/define.js';
import { h } from '../base/dom.js';
import { GuideElement } from '../base/element.js';
import { headline } from '../base/headline.js';
import { relations } from '../base/relations.js';
import { compared } from '../guide/compared.js';
import { filterBar, shows } from '../guide/row-filter.js';
import { samples } from '../guide/samples.js';
import { table } from '../guide/table.js';
import { comparison, facts } from '../strings/en.json';

/** @import {Comparison} from '../types' */
/** @import {RowFilter} from '../guide/row-filter.js' */

/** `<framework-comparison slugs>`: two to six frameworks side by side. */
export class FrameworkComparison extends GuideElement {
  static observedAttributes = [...GuideElement.observedAttributes, 'slugs', 'only-differences', 'swapped'];
  static words = { comparison, facts };

  /** @type {RowFilter | undefined} what the reader has chosen, which stays when others are compared */
  #filter;
  /** Whether the reader has changed who is compared, and goes on from there. */
  #changed = false;

  /** The slugs in the order in which the page wants them. */
  get slugs() {
    return (this.getAttribute('slugs') ?? '').split(/-vs-|[\s,]+/).filter(Boolean);
  }

  load() {
    return this.ask('/v1/comparisons/' + [...this.slugs].sort().map(encodeURIComponent).join('-vs-'));
  }

  /** @param {string[]} slugs of who is compared instead */
  compare(slugs) {
    this.#changed = true;
    this.setAttribute('slugs', slugs.join(' '));
  }

  /** @param {Comparison} data */
  render(data) {
    const names = this.slugs.map(slug => nameOf(data, slug));
    const title = new Intl.ListFormat(this.texts.language, { type: 'conjunction' }).format(names);
    const scroll = h('div', { className: 'guide-scroll', role: 'region', tabIndex: 0, ariaLabel: title });
    const count = h('span', { role: 'status' });
    const filter = (this.#filter ??= { differences: this.hasAttribute('only-differences'), swapped: this.hasAttribute('swapped'), group: '', text: '' });
    const head = compared(this);
    const draw = () => {
      const rows = data.rows.filter(row => shows(row, filter));
      count.textContent = this.t('rows', { n: rows.length, all: data.rows.length });
      scroll.replaceChildren(table(data, this, rows, filter.swapped, head));
    };
    draw();
    const [several, one] = [true, false].map(more => data.claims.filter(claim => claim.compared.length > 1 === more));
    const told = [this.#onlyIn(data), relations(data.relations, this), samples(data, this), claims(several, this, one)];
    return [headline(this, title), filterBar(data.rows, filter, this, draw, count), scroll, ...told];
  }

  async filled() {
    if (this.#changed) /** @type {HTMLElement | null} */ (this.querySelector('.guide-scroll'))?.focus({ preventScroll: true });
    this.#changed = false;
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
}

/**
 * @param {Comparison} data
 * @param {string} slug
 */
const nameOf = ({ frameworks }, slug) => frameworks.find(each => each.slug === slug)?.name ?? slug;

define('framework-comparison', FrameworkComparison);
