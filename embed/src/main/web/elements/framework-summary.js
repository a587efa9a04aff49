import { claims } from '../base/claims.js';
import { define } from '../base/define.js';
import { h, link } from '../base/dom.js';
import { GuideElement } from '../base/element.js';
import { headline } from '../base/headline.js';
import { renderHtml } from '../base/html.js';
import { facts, summary } from '../strings/en.json';

/** @import {Framework} from '../types' */

/** `<framework-summary slug>`: what the guide says about one framework. */
export class FrameworkSummary extends GuideElement {
  static observedAttributes = [...GuideElement.observedAttributes, 'slug'];
  static words = { facts, summary };

  load() {
    return this.ask('/v1/frameworks/' + encodeURIComponent(this.getAttribute('slug') ?? ''));
  }

  /** @param {Framework} framework */
  render(framework) {
    const { name, tagline, summary, links, suits, doesNotSuit } = framework;
    return [
      headline(this, name),
      h('p', { className: 'guide-tagline' }, tagline),
      this.#state(framework),
      renderHtml(summary.html),
      this.#fits('suits', suits),
      this.#fits('doesNotSuit', doesNotSuit),
      claims(framework.claims, this),
      h('p', { className: 'guide-bar' }, links.map(({ rel, url }) => link(url, this.t(rel), 'noopener'))),
    ].flat();
  }

  /**
   * Whether it is alive, its newest release, and how much of this somebody has checked.
   *
   * @param {Framework} framework
   */
  #state({ status, latest, evidence, updatedAt }) {
    const released = latest && [latest.version, latest.releasedOn && `(${this.date(latest.releasedOn)})`].filter(Boolean).join(' ');
    const texts = [released, this.t('evidence', { n: evidence.known, stale: evidence.stale }), this.t('updated', { date: this.date(updatedAt.slice(0, 10)) })];
    return h('p', { className: 'guide-by' }, h('b', { className: 'guide-badge' }, this.t(status)), texts.filter(Boolean).map(text => h('span', {}, text)));
  }

  /**
   * @param {string} name
   * @param {Framework['suits']} items
   */
  #fits(name, items) {
    return items.length ? [headline(this, this.t(name), 1), h('ul', {}, items.map(({ text }) => h('li', {}, text)))] : [];
  }
}

define('framework-summary', FrameworkSummary);
