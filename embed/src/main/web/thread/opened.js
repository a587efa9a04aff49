import { follow } from './follow.js';
import { signedIn, writingIn } from './late.js';
import { lastVisit } from './last-visit.js';
import { orderOf } from './order.js';
import { OwnPosts } from './own-posts.js';
import { Pages } from './pages.js';
import { Store } from './store.js';
import { isBegun } from './way-in.js';

/** @import {CommentThread} from '../elements/comment-thread.js' */

/**
 * Begins with the thread that the element is asked for: who reads it, its first page, and what they wrote of it.
 *
 * @param {CommentThread} host
 * @returns {Promise<Pages>}
 */
export async function opened(host) {
  const { api, ask, thread } = host;
  host.loadedThread = thread;
  follow(host);
  host.store = new Store(api);
  await signedIn(host);
  host.pages = new Pages(ask, thread, orderOf(host));
  host.proof = undefined;
  // What somebody has begun to write is there with the rest, so that nothing moves afterwards.
  const words = isBegun(host) && writingIn(host).catch(() => {});
  await host.pages.first();
  host.lastVisit = lastVisit(host);
  // The guide may call the thread otherwise than the page does.
  host.ownPosts = new OwnPosts(host.store, [thread, host.pages.state.key]);
  // What waits is shown as waiting while nobody can say what became of it.
  await Promise.all([words, host.ownPosts.check(ask).catch(() => {})]);
  return host.pages;
}
