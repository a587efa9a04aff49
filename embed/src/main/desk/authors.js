import { h } from '../web/base/dom.js';
import { publishedOf } from './addresses.js';
import { select } from './choices.js';
import { once, record } from './context.js';
import { onceEach } from './once-each.js';
import { time } from './widgets.js';

/** @import {ListedAuthor} from '../web/types' */

const STATES = { published: 'Published', held: 'Waiting', rejected: 'Rejected', spam: 'Spam', removed: 'Removed' };

/**
 * Those who wrote what is published, or what is in another state, by their newest post.
 *
 * @param {HTMLElement} main
 * @param {string} [state]
 */
export async function authors(main, state = 'published') {
  const path = '/v1/moderation/authors?state=' + state;
  const entries = await onceEach(path, (/** @type {ListedAuthor} */ { authorId }) => authorId, entry);
  const chosen = select(STATES, state);
  chosen.addEventListener('change', () => authors(main, chosen.value));
  main.replaceChildren(h('h2', {}, 'Authors'), h('p', {}, h('label', {}, 'With posts that are ', chosen)), entries);
}

/** @param {ListedAuthor} listed */
function entry({ author, authorId, newest }) {
  const place = h('div', {});
  const posts = h('a', { href: publishedOf({ author: authorId }), ariaLabel: 'Published posts of ' + author.name }, 'Published posts');
  place.append(h('p', { className: 'decide' }, posts, once('The author’s record', () => record(authorId), place)));
  return h(
    'article',
    { className: 'entry' },
    h('h3', {}, h('bdi', {}, author.name)),
    h('p', { className: 'where' }, 'Last seen ', time(newest.createdAt), ' · ', h('code', {}, authorId)),
    place,
  );
}
