import { button, h, link } from '../web/base/dom.js';
import { renderHtml } from '../web/base/html.js';
import { call } from './api.js';
import { knownSites } from './sites.js';
import { outcome, time } from './widgets.js';

/** @import {AuthorRecord, Held, PlacedComment, Sites} from '../web/types' */

/** @type {Promise<Sites> | undefined} asked for once, for all entries */
let known;

/**
 * What a decision may need beside the text: its page, what it answers, and who wrote it; the latter two are loaded when they are asked
 * for.
 *
 * @param {Held} item
 * @param {((filters: Record<string, string>) => unknown) | undefined} narrow shows what is like it, where a list can
 */
export function context(item, narrow) {
  const place = h('div', { className: 'context' });
  const wrong = outcome();
  const where = h('span', {}, item.thread);
  leadToPage(item, where).catch(() => {});
  const { parent } = item;
  place.append(
    h('p', { className: 'decide' }, [
      where,
      ' ',
      parent && once('What it answers', () => answered(parent), place),
      once('The author’s record', () => record(item.authorId), place),
      narrow && button('All of this thread', () => narrow({ thread: item.thread })),
      narrow && button('All of this author', () => narrow({ author: item.authorId })),
      closing(item.thread, wrong),
    ]),
    wrong,
  );
  return place;
}

/**
 * Nobody knows here whether a thread is open: it is closed first, and the same button opens it again.
 *
 * @param {string} thread
 * @param {HTMLElement} said
 */
function closing(thread, said) {
  let open = true;
  const made = button('Close the thread', async () => {
    try {
      await call('/v1/moderation/threads', { method: 'PUT', body: { thread, open: !open, reason: '' } });
      open = !open;
      made.textContent = open ? 'Close the thread' : 'Open the thread';
      said.textContent = open ? 'The thread is open.' : 'The thread is closed.';
    } catch (error) {
      said.textContent = error.message;
    }
  });
  return made;
}

/**
 * @param {string} text
 * @param {() => Promise<HTMLElement>} load
 * @param {HTMLElement} place
 */
export function once(text, load, place) {
  const made = button(text, async () => {
    const shown = await load().catch(error => h('p', { role: 'alert' }, error.message));
    made.remove();
    place.append(shown);
  });
  return made;
}

/**
 * Pages are where the first origin of their site is that is one address.
 *
 * @param {Pick<Held, 'thread' | 'id'>} item
 * @param {HTMLElement} where
 */
export async function leadToPage({ thread, id }, where) {
  const [, name = '', path] = /^page:([a-z0-9-]*)(\/.*)$/.exec(thread) ?? [];
  if (!path) return;
  const { sites } = await (known ??= knownSites());
  const origin = sites.find(site => site.id === (name || 'default'))?.origins?.find(each => !each.includes('*'));
  if (origin) where.replaceChildren(link(origin + path + '#c-' + id, thread));
}

/** @param {string} id */
async function answered(id) {
  /** @type {{data: PlacedComment}} */
  const { data } = await call('/v1/comments/' + id);
  return h('blockquote', {}, h('p', {}, h('bdi', {}, data.author?.name ?? 'Removed'), ' · ', time(data.createdAt)), renderHtml(data.html));
}

/** @param {string} author */
export async function record(author) {
  /** @type {{data: AuthorRecord}} */
  const { data } = await call(`/v1/moderation/authors/${author}?limit=30`);
  /** @type {Record<string, number>} */
  const states = {};
  for (const { state } of data.items) states[state] = (states[state] ?? 0) + 1;
  const counts = Object.entries(states).map(([state, n]) => `${n} ${state}`).join(', ');
  const first = data.items[0]?.createdAt;
  const blocks = data.blocks.length ? ' Blocked.' : '';
  return h('p', {}, `Approved ${data.approved} times. `, data.next ? 'Of the first 30: ' : '', counts, first ? ['; first seen ', time(first)] : '', '.', blocks);
}
