import { h } from '../web/base/dom.js';
import { call, list } from './api.js';
import { editor } from './fact.js';
import { field, more, table } from './widgets.js';

/** @import {FrameworkPage, StaleFacts, TraitGroup} from '../web/types' */

/**
 * What has to be looked at again, and any other fact that an owner wants to change.
 *
 * @param {HTMLElement} main
 */
export async function facts(main) {
  const [, slug, trait] = location.hash.split('/');
  if (slug && trait) return editor(main, slug, trait);
  const [stale, frameworks, traits] = await Promise.all([
    list('/v1/facts?stale=true', 100),
    list('/v1/frameworks', 100),
    call('/v1/traits'),
  ]);
  main.replaceChildren(
    h('h2', {}, 'Facts'),
    choice(frameworks.items, traits.data.groups),
    h('h3', {}, 'Stale facts'),
    ...(stale.items.length ? staleTable(stale) : [h('p', { className: 'empty' }, 'All facts are up to date.')]),
  );
}

/** @param {StaleFacts} stale */
function staleTable({ items, next }) {
  const stale = table('Stale facts', 'Facts that are due for a new check', ['Framework', 'Trait', 'Checked on', 'Stale since'], rows(items));
  const path = '/v1/facts?stale=true';
  return [stale, more(next, cursor => list(path, 100, cursor), later => stale.querySelector('tbody')?.append(...rows(later)))];
}

/** @param {StaleFacts['items']} items */
const rows = items =>
  items.map(({ framework, trait, fact }) =>
    h(
      'tr',
      {},
      h('td', {}, framework.name),
      h('td', {}, h('a', { href: `#facts/${framework.slug}/${trait.id}` }, trait.title)),
      h('td', {}, fact.checkedOn),
      h('td', {}, fact.dueOn),
    ),
  );

/**
 * A framework and a trait lead to a fact.
 *
 * @param {FrameworkPage['items']} frameworks
 * @param {TraitGroup[]} groups
 */
function choice(frameworks, groups) {
  const framework = h('select', {}, frameworks.map(each => h('option', { value: each.slug }, each.name)));
  const trait = h(
    'select',
    {},
    groups.map(({ group, traits }) => h('optgroup', { label: group }, traits.map(each => h('option', { value: each.id }, each.title)))),
  );
  /** @param {Event} event */
  const onsubmit = event => {
    event.preventDefault();
    location.hash = `facts/${framework.value}/${trait.value}`;
  };
  return h('form', { className: 'choice', onsubmit }, field('Framework', framework), field('Trait', trait), h('button', {}, 'Edit fact'));
}
