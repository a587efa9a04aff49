import { button, h } from '../web/base/dom.js';
import { call } from './api.js';
import { session } from './session.js';
import { field, outcome, twice } from './widgets.js';

/** @import {Held} from '../web/types' */

/** An address is blocked for so many days; no longer is anything kept that follows from one. */
const DAYS = 30;

/**
 * What can be done beside deciding on one post: to answer it, and to decide on whoever wrote it.
 *
 * @param {Held} item
 * @param {object} then
 * @param {() => void} then.published the post is decided on
 * @param {(text: string) => void} then.changed more than this post is
 */
export function people(item, { published, changed }) {
  const wrong = outcome();
  /** @param {() => Promise<void>} action */
  const guarded = action => async () => {
    wrong.textContent = '';
    await action().catch(error => (wrong.textContent = error.message));
  };
  /** @param {{kind: string, value?: string, until?: string}} body */
  const block = async body => {
    await call(`/v1/moderation/blocks/${body.kind}-${body.value}`, { method: 'PUT', body: { action: 'refuse', ...body } });
    changed('Blocked.');
  };
  const until = new Date(Date.now() + DAYS * 86_400_000).toISOString().slice(0, 10);
  return h(
    'details',
    { className: 'people' },
    h('summary', {}, 'Answer, or act on the author'),
    answer(item, guarded, published),
    h('p', { className: 'decide' }, [
      twice('All of this author is spam', 'Yes, take all of it and block the author', guarded(async () => changed(`Marked as spam: ${await allSpam(item.authorId)}.`))),
      twice('Block author', 'Yes, refuse what they send', guarded(() => block({ kind: 'author', value: item.authorId }))),
      item.address && twice('Block address', `Yes, for ${DAYS} days`, guarded(() => block({ kind: 'address', value: item.address, until }))),
    ]),
    wrong,
  );
}

/**
 * Publishes the post and answers it. Where the answer is refused, the post stays published, and the same again goes on.
 *
 * @param {Held} item
 * @param {(action: () => Promise<void>) => () => Promise<void>} guarded
 * @param {() => void} published
 */
function answer(item, guarded, published) {
  const text = h('textarea', { rows: 3 });
  const name = /** @type {HTMLInputElement} */ (h('input', { value: session.name, maxLength: 80 }));
  const send = guarded(async () => {
    if (!text.value.trim()) throw new Error('The answer is empty.');
    await call('/v1/moderation/' + item.id, { method: 'PUT', match: `"${item.revision}"`, body: { decision: 'publish', reason: '' } });
    const body = { thread: item.thread, parent: item.id, body: text.value, author: { name: name.value || null } };
    await call('/v1/moderation/comments', { method: 'POST', body });
    published();
  });
  return [field('Your answer', text, 'Published with the badge “Moderator”.'), field('Your name', name), h('p', {}, button('Publish and answer', send))];
}

/**
 * @param {string} author
 * @returns {Promise<number>} how many there were
 */
async function allSpam(author) {
  let count = 0;
  /** @type {string | undefined} */
  let cursor;
  do {
    const body = { decision: 'spam', reason: 'All of this author is spam', cursor, block: { action: 'refuse' } };
    const { data } = await call(`/v1/moderation/authors/${author}/decisions`, { method: 'POST', body });
    count += data.items.length;
    cursor = data.next;
  } while (cursor);
  return count;
}
