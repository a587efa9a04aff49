import { unfold } from './collapse.js';

/** @import {CommentThread} from '../elements/comment-thread.js' */

/**
 * Goes to the contribution that the page's address leads to, wherever it stands in the thread, and
 * marks it; says so where there is none.
 *
 * @param {CommentThread} host
 */
export async function goToAddressed(host) {
  const [, id] = /^#c-(.+)/.exec(location.hash) ?? [];
  host.list.querySelector('[aria-current]')?.removeAttribute('aria-current');
  if (!id) return;
  await host.attempt(async () => {
    const entry = await found(host, id);
    if (entry) show(entry);
    else missing(host);
  });
}

/** @param {HTMLElement} entry */
function show(entry) {
  unfold(entry);
  entry.ariaCurrent = 'true';
  entry.focus({ preventScroll: true });
  entry.scrollIntoView();
}

/**
 * @param {CommentThread} host
 * @param {string} id
 */
async function found(host, id) {
  const { pages, signal } = host;
  const there = host.entry(id);
  if (there) return there;
  try {
    const place = await host.ask(`/v1/comments/${encodeURIComponent(id)}?order=${pages.asked}`);
    if (place.thread.key !== pages.state.key) return undefined;
    await pages.reach(place);
  } catch (error) {
    if (error.status === 404 || error.status === 400) return undefined;
    throw error;
  }
  signal.throwIfAborted();
  host.draw();
  return host.entry(id);
}

/** @param {CommentThread} host */
function missing(host) {
  host.say(host.t('notHere'));
  host.querySelector('.guide-bar')?.scrollIntoView({ block: 'center' });
}

/**
 * The address of a contribution on this page; `<base href>` has no part in it.
 *
 * @param {string} id
 */
export const permalink = id => location.href.split('#')[0] + '#c-' + id;

/**
 * Copies the address of a contribution; where a page may not, the address is in the browser's own line.
 *
 * @param {CommentThread} host
 * @param {string} id
 */
export async function copyLink(host, id) {
  const address = permalink(id);
  try {
    await navigator.clipboard.writeText(address);
    host.say(host.t('linkCopied'));
  } catch {
    location.href = address;
  }
}
