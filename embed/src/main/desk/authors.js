import { h } from '../web/base/dom.js';
import { select } from './choices.js';
import { once, record } from './context.js';
import { newestOfEach, publishedOf } from './newest.js';
import { more, time } from './widgets.js';

/** @import {Held} from '../web/types' */

const STATES = { published: 'Published', held: 'Waiting', rejected: 'Rejected', spam: 'Spam', removed: 'Removed' };

/**
 * Those who wrote what is published, or what is in another state, by their newest post.
 *
 * @param {HTMLElement} main
 * @param {string} [state]
 */
export async function authors(main, state = 'published') {
  const load = newestOfEach('/v1/moderation/contributions?state=' + state, item => item.authorId);
  const first = await load();
  /** @param {Held[]} items */
  const shown = items => items.map(entry);
  const entries = h('div', {}, shown(first.items));
  const chosen = select(STATES, state);
  chosen.addEventListener('change', () => authors(main, chosen.value));
  main.replaceChildren(
    h('h2', {}, 'Authors'),
    h('p', {}, h('label', {}, 'With posts that are ', chosen)),
    first.items.length ? entries : h('p', { className: 'empty' }, 'No authors yet.'),
    more(first.next, load, items => entries.append(...shown(items))),
  );
}

/** @param {Held} newest */
function entry(newest) {
  const { author, authorId, createdAt } = newest;
  const place = h('div', {});
  const posts = h('a', { href: publishedOf({ author: authorId }), ariaLabel: 'Published posts of ' + author.name }, 'Published posts');
  place.append(h('p', { className: 'decide' }, posts, once('The author’s record', () => record(authorId), place)));
  return h(
    'article',
    { className: 'entry' },
    h('h3', {}, h('bdi', {}, author.name)),
    h('p', { className: 'where' }, 'Last seen ', time(createdAt), ' · ', h('code', {}, authorId)),
    place,
  );
}
