import { ago } from '../base/ago.js';
import { h } from '../base/dom.js';
import { permalink } from './permalink.js';

/** @import {CommentThread} from '../elements/comment-thread.js' */

/**
 * When something was written, as a link to it: how long ago, with the full time for those who point at it, and for those who listen.
 *
 * @param {{id: string, createdAt: string}} view
 * @param {CommentThread} host
 */
export function when({ id, createdAt }, host) {
  const full = host.date(createdAt);
  return h('a', { href: permalink(id), title: full }, h('time', { dateTime: createdAt }, since(createdAt, host)), h('span', { className: 'guide-unseen' }, ' (' + full + ')'));
}

/**
 * What was a minute ago is two minutes ago by now.
 *
 * @param {CommentThread} host
 */
export function keepTimes(host) {
  const look = () => host.querySelectorAll('time').forEach(each => (each.textContent = since(each.dateTime, host)));
  const timer = setInterval(look, 60_000);
  host.signal.addEventListener('abort', () => clearInterval(timer));
}

/**
 * @param {string} time
 * @param {CommentThread} host
 */
const since = (time, host) => ago(time, host.clock.now(), host.texts.language);
