import { h, link } from './dom.js';
import { headline } from './headline.js';

/** @import {Relation} from '../types' */

/**
 * How frameworks are related to one another and to other projects.
 *
 * @param {Relation[]} relations
 * @param {import('./element.js').GuideElement} host
 */
export function relations(relations, host) {
  /** @param {Relation['from']} end */
  const name = ({ name, url }) => link(url, name, 'noopener');
  /** @param {Relation} relation */
  const item = ({ type, from, to, note }) => h('li', {}, name(from), ' ', host.t(type), ' ', name(to), note && ': ' + note);
  return relations.length ? [headline(host, host.t('related'), 1), h('ul', {}, relations.map(item))] : [];
}
