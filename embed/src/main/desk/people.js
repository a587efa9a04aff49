import { button, h } from '../web/base/dom.js';
import { call } from './api.js';
import { block } from './block.js';
import { session } from './session.js';
import { restoreAll, setPinned, tell } from './undo.js';
import { byId, field, outcome, twice } from './widgets.js';

/** @import {Held} from '../web/types' */

/** @typedef {(text: string, back?: () => Promise<unknown>) => Promise<void>} Changed */

/** An address is blocked for so many days; no longer is anything kept that follows from one. */
const DAYS = 30;

/**
 * What can be done beside deciding on one post: to answer it, and to decide on whoever wrote it.
 *
 * @param {Held} item
 * @param {object} then
 * @param {() => void} then.published the post is decided on
 * @param {Changed} then.changed more than this post is; `back` undoes it
 */
export function people(item, { published, changed }) {
  const wrong = outcome();
  /** @param {() => Promise<void>} action */
  const guarded = action => async () => {
    wrong.textContent = '';
    await action().catch(error => (wrong.textContent = error.message));
  };
  /** @param {{kind: string, value?: string, until?: string}} body */
  const blockNow = async body => {
    const path = `/v1/moderation/blocks/${body.kind}-${body.value}`;
    await call(path, { method: 'PUT', body: { action: 'refuse', ...body } });
    changed('Blocked.', () => call(path, { method: 'DELETE' }));
  };
  /** @type {(id: string, pinned: boolean) => Promise<void>} */
  const pin = async (id, pinned) => {
    await setPinned(id, pinned);
    tell(byId('main'), pinned ? 'It is pinned.' : 'It is not pinned.', async () => {
      await setPinned(id, !pinned);
      tell(byId('main'), 'Undone.');
    });
  };
  const until = new Date(Date.now() + DAYS * 86_400_000).toISOString().slice(0, 10);
  return h(
    'details',
    { className: 'people' },
    h('summary', {}, 'Answer, or act on the author'),
    answer(item, guarded, published),
    h('p', { className: 'decide' }, [
      twice('All of this author is spam', 'Yes, take all of it and block the author', guarded(async () => {
        const ids = await allSpam(item.authorId);
        changed(`Marked as spam: ${ids.length}.`, () => notSpam(item.authorId, ids));
      })),
      button('Block author', guarded(() => blockNow({ kind: 'author', value: item.authorId }))),
      isPinnable(item) && [button('Pin in its thread', guarded(() => pin(item.id, true))), button('Unpin', guarded(() => pin(item.id, false)))],
      item.address && button(`Block address for ${DAYS} days`, guarded(() => blockNow({ kind: 'address', value: item.address, until }))),
    ]),
    wordBlock(guarded, changed),
    block(item, guarded, changed),
    wrong,
  );
}

/**
 * Only what replies to nothing stands first in its thread.
 *
 * @param {Held} item
 */
const isPinnable = item => item.state === 'published' && !item.parent;

/**
 * Holds whatever has a word from now on.
 *
 * @param {(action: () => Promise<void>) => () => Promise<void>} guarded
 * @param {Changed} changed
 */
function wordBlock(guarded, changed) {
  const word = h('input', { maxLength: 200 });
  const block = guarded(async () => {
    const body = { kind: 'word', value: word.value.trim(), action: 'hold' };
    const path = '/v1/moderation/blocks/word-' + crypto.randomUUID();
    await call(path, { method: 'PUT', body });
    changed('What has this word is held from now on.', () => call(path, { method: 'DELETE' }));
  });
  return h('p', { className: 'decide' }, h('label', {}, 'Word or phrase ', word), button('Hold what has this word', block));
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
    if (item.state === 'held') await call('/v1/moderation/' + item.id, { method: 'PUT', match: `"${item.revision}"`, body: { decision: 'publish', reason: '' } });
    const body = { thread: item.thread, parent: item.id, body: text.value, author: { name: name.value || null } };
    await call('/v1/moderation/comments', { method: 'POST', body });
    published();
  });
  return [field('Your answer', text, 'Published with the badge “Moderator”.'), field('Your name', name), h('p', {}, button(item.state === 'held' ? 'Publish and answer' : 'Answer', send))];
}

/**
 * @param {string} author
 * @returns {Promise<string[]>} those that were decided on, each once
 */
async function allSpam(author) {
  const ids = new Set();
  /** @type {string | undefined} */
  let cursor;
  do {
    const body = { decision: 'spam', reason: 'All of this author is spam', cursor, block: { action: 'refuse' } };
    const { data } = await call(`/v1/moderation/authors/${author}/decisions`, { method: 'POST', body });
    for (const { id, status } of data.items) if (status === 200) ids.add(id);
    cursor = data.next;
  } while (cursor);
  return [...ids];
}

/**
 * @param {string} author
 * @param {string[]} ids
 */
async function notSpam(author, ids) {
  await call('/v1/moderation/blocks/author-' + author, { method: 'DELETE' });
  await restoreAll(ids);
}
