import { h } from '../web/base/dom.js';
import { call, list } from './api.js';
import { editor } from './fact.js';
import { field, more, table } from './widgets.js';

/** @import {Fact, FrameworkPage, StaleFacts, TraitGroup} from '../web/types' */

const STALE = '/v1/facts?stale=true';
const BEHIND = '/v1/facts?behind=true';

/**
 * What has to be looked at again, and any other fact that an owner wants to change.
 *
 * @param {HTMLElement} main
 */
export async function facts(main) {
  const [, slug, trait] = location.hash.split('/');
  if (slug && trait) return editor(main, slug, trait);
  const [stale, behind, frameworks, traits] = await Promise.all([
    list(STALE, 100),
    list(BEHIND, 100),
    list('/v1/frameworks', 100),
    call('/v1/traits'),
  ]);
  main.replaceChildren(
    h('h2', {}, 'Facts'),
    choice(frameworks.items, traits.data.groups),
    h('h3', {}, 'Stale facts'),
    ...(stale.items.length ? staleTable(stale) : [h('p', { className: 'empty' }, 'No fact is due for a new check.')]),
    h('h3', {}, 'Facts of an older version'),
    ...(behind.items.length ? behindTable(behind) : [h('p', { className: 'empty' }, 'All facts are of the latest versions.')]),
  );
}

/** @param {StaleFacts} first */
const staleTable = first =>
  pages(
    first,
    STALE,
    more => table('Stale facts', 'Facts that are due for a new check', ['Framework', 'Trait', 'Checked on', 'Stale since'], more),
    ({ dueOn }) => dueOn,
  );

/** @param {StaleFacts} first */
const behindTable = first =>
  pages(
    first,
    BEHIND,
    more => table('Facts of an older version', 'Facts that were checked with an older version than the latest', ['Framework', 'Trait', 'Checked on', 'Version'], more),
    ({ version }) => version,
  );

/**
 * A table of facts that grows by a page at a time.
 *
 * @param {StaleFacts} first the first page
 * @param {string} path of the list
 * @param {(rows: HTMLElement[]) => HTMLElement} table
 * @param {(fact: Fact) => string | null} why they are listed, for the last column
 */
function pages({ items, next }, path, table, why) {
  const shown = table(rows(items, why));
  return [shown, more(next, cursor => list(path, 100, cursor), later => shown.querySelector('tbody')?.append(...rows(later, why)))];
}

/**
 * @param {StaleFacts['items']} items
 * @param {(fact: Fact) => string | null} why
 */
const rows = (items, why) =>
  items.map(({ framework, trait, fact }) =>
    h(
      'tr',
      {},
      h('td', {}, framework.name),
      h('td', {}, h('a', { href: `#facts/${framework.slug}/${trait.id}` }, trait.title)),
      h('td', {}, fact.checkedOn),
      h('td', {}, why(fact)),
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
