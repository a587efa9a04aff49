import { emit } from '../base/emit.js';

/** @import {NewComment, PostResponse} from '../types' */

/**
 * A contribution of the reader's has arrived: they are led to it, unless they have gone on to another
 * page meanwhile.
 *
 * @param {import('../elements/comment-thread.js').CommentThread} host
 * @param {PostResponse} response
 * @param {NewComment} body
 * @param {import('./form.js').Form} form
 */
export function arrived(host, response, body, { element, parent, thread }) {
  const here = element.isConnected;
  const { id } = (here ? host.ownPosts : host.ownPosts.in([thread])).accept(response, body);
  emit(host, 'guide-posted', { id, state: response.state });
  if (!here) return;
  if (parent) element.remove();
  host.draw();
  host.entry(id)?.focus();
  host.attempt(() => host.liveUpdates.look(true));
  const held = response.state === 'held';
  const mail = body.subscribe ? ' ' + host.t(held ? 'mailLater' : 'mailNow') : '';
  host.say(host.t(held ? 'isHeld' : 'isPublished') + mail);
}
