import { writingIn } from './late.js';

/** @import {CommentThread} from '../elements/comment-thread.js' */

/** Roots that are made at a time: a slow phone answers its reader in between. */
const AT_ONCE = 6;
/** Milliseconds for which an author is not asked about again. */
const ASK_EVERY = 3_600_000;

/**
 * Fills a thread for the first time, takes up what was sent without an answer, and says that one waits
 * where a form without JavaScript comes back with that.
 *
 * @param {CommentThread} host
 */
export async function start(host) {
  const { signal } = host;
  for (let most = AT_ONCE; most < host.pages.roots.length && !signal.aborted; most += AT_ONCE) {
    host.draw(most);
    await new Promise(pause => setTimeout(pause));
  }
  host.draw();
  for (const id of host.store.names(`press:${host.loadedThread} `)) /** @type {HTMLElement | null | undefined} */ (host.entry(id)?.querySelector('.guide-reply'))?.click();
  if (location.hash === '#guide-held') host.say(host.t('isHeld'));
}

/**
 * Tells a reader who comes back what became of what they reported and of what they wrote; what cannot be had now, at the next visit.
 *
 * @param {CommentThread} host
 */
export async function tellOutcomes(host) {
  const { store, clock } = host;
  const now = clock.now();
  const isDue = !(store.get('told').asked > now - ASK_EVERY) && Object.values(store.get('own')).some(({ until }) => Date.parse(until) < now);
  if (!isDue && !Object.keys(store.get('reported')).length) return;
  const told = async () => (await writingIn(host)).tellOutcomes(host);
  await told().catch(() => {});
}
