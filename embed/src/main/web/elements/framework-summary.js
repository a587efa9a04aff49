import { claims } from '../base/claims.js';
import { define } from '../base/define.js';
import { h, link } from '../base/dom.js';
import { GuideElement } from '../base/element.js';
import { offerFeed } from '../base/feed-links.js';
import { headline } from '../base/headline.js';
import { renderHtml } from '../base/html.js';
import { relations } from '../base/relations.js';
import { table } from '../guide/table.js';
import { facts, summary } from '../strings/en.json';

/** @import {Framework, Traits} from '../types' */

/** `<framework-summary slug>`: what the guide says about one framework. */
export class FrameworkSummary extends GuideElement {
  static observedAttributes = [...GuideElement.observedAttributes, 'slug'];
  static words = { facts, summary };

  /** @type {Traits['groups']} */
  #groups;

  /** The one framework, as the columns of a table have several. */
  get slugs() {
    return [this.getAttribute('slug') ?? ''];
  }

  async load() {
    const [framework, { groups }] = await Promise.all([this.ask('/v1/frameworks/' + encodeURIComponent(this.slugs[0])), this.ask('/v1/traits')]);
    this.#groups = groups;
    return framework;
  }

  /** @param {Framework} framework */
  render(framework) {
    const { slug, name, tagline, summary, links, suits, doesNotSuit } = framework;
    offerFeed(this, `frameworks/${slug}.atom`);
    return [
      headline(this, name),
      h('p', { className: 'guide-tagline' }, tagline),
      this.#state(framework),
      renderHtml(summary.html),
      this.#fits('suits', suits),
      this.#fits('doesNotSuit', doesNotSuit),
      this.#facts(framework),
      relations(framework.relations, this),
      claims(framework.claims, this),
      h('p', { className: 'guide-bar' }, links.map(({ rel, url }) => link(url, this.t(rel), 'noopener'))),
    ].flat();
  }

  /**
   * Whether it is alive, its newest release, how much of this somebody has checked, and how much of that with an older version.
   *
   * @param {Framework} framework
   */
  #state({ status, latest, evidence, updatedAt }) {
    const released = latest && [latest.version, latest.releasedOn && `(${this.date(latest.releasedOn)})`].filter(Boolean).join(' ');
    const older = evidence.behind && this.t('older', { n: evidence.behind });
    const texts = [released, this.t('evidence', { n: evidence.known }), older, this.t('updated', { date: this.date(updatedAt.slice(0, 10)) })];
    return h('p', { className: 'guide-by' }, h('b', { className: 'guide-badge' }, this.t(status)), texts.filter(Boolean).map(text => h('span', {}, text)));
  }

  /**
   * What is known of every trait, folded as in the page's own HTML.
   *
   * @param {Framework} framework
   */
  #facts({ slug, name, facts }) {
    const rows = this.#groups.flatMap(({ traits }) =>
      traits.flatMap(trait => facts.filter(each => each.trait === trait.id).map(fact => ({ trait, differs: false, level: [], cells: [fact] }))),
    );
    const shown = table({ slugs: [slug], frameworks: [{ slug, name }], rows }, this, rows);
    return h('details', { className: 'guide-facts' }, h('summary', {}, this.t('facts', { n: facts.length })), shown);
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
