import { define } from '../base/define.js';
import { h } from '../base/dom.js';
import { GuideElement } from '../base/element.js';
import { headline } from '../base/headline.js';
import { drawPlot } from '../guide/plot.js';
import { plot } from '../strings/en.json';

/** @import {Plot} from '../guide/plot.js' */

/** `<framework-plot name frameworks>`: something that frameworks have, as a picture with a table behind it. */
export class FrameworkPlot extends GuideElement {
  static observedAttributes = [...GuideElement.observedAttributes, 'name', 'frameworks'];
  static words = { plot };

  load() {
    const frameworks = (this.getAttribute('frameworks') ?? '').split(/[\s,]+/).filter(Boolean);
    const some = frameworks.length ? '?' + new URLSearchParams({ frameworks: frameworks.join(',') }) : '';
    return this.ask(`/plots/${encodeURIComponent(this.getAttribute('name') ?? '')}.json${some}`);
  }

  /** @param {Plot} plot */
  render(plot) {
    const { title, lead } = plot;
    return [headline(this, title), h('p', {}, lead), h('figure', { className: 'guide-plot' }, drawPlot(plot), h('figcaption', {}, this.#numbers(plot)))];
  }

  /** @param {Plot} plot */
  #numbers({ title, unit, lines }) {
    const head = h('tr', {}, h('th', { scope: 'col' }, this.t('framework')), h('th', { scope: 'col' }, title, unit && ` (${unit})`));
    const rows = lines.map(({ label, text }) => h('tr', {}, h('th', { scope: 'row' }, label), h('td', {}, text)));
    return h('details', {}, h('summary', {}, this.t('numbers')), h('table', {}, h('thead', {}, head), h('tbody', {}, rows)));
  }
}

define('framework-plot', FrameworkPlot);
