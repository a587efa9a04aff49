import { button, h } from '../base/dom.js';
import { area, field } from '../thread/fields.js';
import { checkLength, clearErrors, showFieldErrors } from './field-errors.js';
import { tooLong } from './length.js';

/** @import {Post} from '../types' */
/** @import {CommentThread} from '../elements/comment-thread.js' */

/**
 * Asks in the button's own place whether the reader's own goes away.
 *
 * @param {CommentThread} host
 * @param {Post} view
 * @param {HTMLElement} opener
 */
export function confirmRemoval(host, view, opener) {
  const back = () => {
    asked.replaceWith(opener);
    opener.focus();
  };
  const yes = button(host.t('reallyRemove'), () => remove(host, view), { className: 'guide-send' });
  const asked = h('span', {}, yes, ' ', button(host.t('cancel'), back));
  opener.replaceWith(asked);
  yes.focus();
}

/**
 * @param {CommentThread} host
 * @param {Post} view
 */
const remove = (host, { id }) =>
  host.attempt(async () => {
    await host.ask('/v1/comments/' + id, { method: 'DELETE', secret: host.ownPosts.secret(id) });
    const entry = host.entry(id);
    host.ownPosts.drop(id);
    host.store.add('own', { [id]: undefined });
    host.draw();
    await host.liveUpdates.look(true);
    host.say(host.t('isRemoved'));
    (entry?.isConnected ? entry : host.list).focus();
  });

/**
 * The text of the reader's own becomes a field, with what was written in it.
 *
 * @param {CommentThread} host
 * @param {Post} view
 * @param {HTMLElement} text
 * @param {HTMLElement} opener
 */
export function edit(host, view, text, opener) {
  const { body } = host.ownPosts.of(view.id) ?? {};
  const control = area('/body', { rows: 4, required: true, 'data-most': 10000, value: body });
  const done = () => {
    form.replaceWith(text);
    opener.focus();
  };
  /** @param {Event} event */
  const onsubmit = event => {
    event.preventDefault();
    clearErrors(form);
    const wrong = tooLong(form, host);
    if (wrong.length) showFieldErrors(form, wrong);
    else host.attempt(() => revise(host, view, control.value, done));
  };
  const save = h('button', { className: 'guide-send' }, host.t('save'));
  const buttons = h('p', { className: 'guide-buttons' }, save, button(host.t('cancel'), done));
  /** @type {any} */
  const form = h('form', { className: 'guide-form', onsubmit, oninput: () => checkLength(form, control, host) }, field(host.t('newText'), control, host.t('markdown')), buttons);
  text.replaceWith(form);
  control.focus();
}

/**
 * @param {CommentThread} host
 * @param {Post} view
 * @param {string} body
 * @param {() => void} done
 */
async function revise(host, { id }, body, done) {
  const { ownPosts } = host;
  const after = await host.ask('/v1/comments/' + id, { method: 'PATCH', body: { body }, secret: ownPosts.secret(id) });
  host.store.add('own', { [id]: { ...ownPosts.of(id), body } });
  done();
  const seen = { html: after.html, editedAt: after.editedAt };
  const waiting = ownPosts.views.get(id);
  if (waiting) ownPosts.keep({ ...waiting, ...seen });
  else if (after.state === 'published') Object.assign(host.pages.byId().get(id) ?? {}, seen);
  host.draw();
  host.say(host.t(after.state === 'held' ? 'isHeld' : 'isChanged'));
  host.entry(id)?.focus();
}
