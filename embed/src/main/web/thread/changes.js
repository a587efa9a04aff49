import { button, h } from '../base/dom.js';
import { checkLength, clearErrors, showFieldErrors } from './field-errors.js';
import { area, field } from './fields.js';
import { tooLong } from './length.js';
import { vote } from './vote.js';

/** @import {Post} from '../types' */
/** @import {CommentThread} from '../elements/comment-thread.js' */

/** What a reader does to what is there: their votes, and changes of what is their own. */
export class Changes {
  #host;

  /** @param {CommentThread} host */
  constructor(host) {
    this.#host = host;
  }

  /**
   * The same vote again takes it back.
   *
   * @param {string} id
   * @param {number} pressed
   */
  async vote(id, pressed) {
    const host = this.#host;
    const votes = await vote(host, id, host.store.get('votes')[id] === pressed ? 0 : pressed);
    const listed = host.pages.byId().get(id);
    if (listed) listed.votes = votes;
    host.draw();
  }

  /**
   * Asks in the button's own place.
   *
   * @param {Post} view
   * @param {HTMLElement} opener
   */
  confirmRemoval(view, opener) {
    const host = this.#host;
    const back = () => {
      asked.replaceWith(opener);
      opener.focus();
    };
    const yes = button(host.t('reallyRemove'), () => this.#remove(view), { className: 'guide-send' });
    const asked = h('span', {}, yes, ' ', button(host.t('cancel'), back));
    opener.replaceWith(asked);
    yes.focus();
  }

  /** @param {Post} view */
  #remove({ id }) {
    const host = this.#host;
    return host.attempt(async () => {
      await host.ask('/v1/comments/' + id, { method: 'DELETE', secret: host.ownPosts.secret(id) });
      const entry = host.entry(id);
      host.ownPosts.drop(id);
      host.store.add('own', { [id]: undefined });
      host.draw();
      await host.liveUpdates.look(true);
      host.say(host.t('isRemoved'));
      (entry?.isConnected ? entry : host.list).focus();
    });
  }

  /**
   * The text becomes a field, with what was written in it.
   *
   * @param {Post} view
   * @param {HTMLElement} text
   * @param {HTMLElement} opener
   */
  edit(view, text, opener) {
    const host = this.#host;
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
      else host.attempt(() => this.#revise(view, control.value, done));
    };
    const save = h('button', { className: 'guide-send' }, host.t('save'));
    const buttons = h('p', { className: 'guide-buttons' }, save, button(host.t('cancel'), done));
    /** @type {any} */
    const form = h('form', { className: 'guide-form', onsubmit, oninput: () => checkLength(form, control, host) }, field(host.t('newText'), control, host.t('markdown')), buttons);
    text.replaceWith(form);
    control.focus();
  }

  /**
   * @param {Post} view
   * @param {string} body
   * @param {() => void} done
   */
  async #revise({ id }, body, done) {
    const host = this.#host;
    const after = await host.ask('/v1/comments/' + id, { method: 'PATCH', body: { body }, secret: host.ownPosts.secret(id) });
    host.store.add('own', { [id]: { ...host.ownPosts.of(id), body } });
    done();
    const seen = { html: after.html, editedAt: after.editedAt };
    const waiting = host.ownPosts.views.get(id);
    if (waiting) host.ownPosts.keep({ ...waiting, ...seen });
    else if (after.state === 'published') Object.assign(host.pages.byId().get(id) ?? {}, seen);
    host.draw();
    host.say(host.t(after.state === 'held' ? 'isHeld' : 'isChanged'));
    host.entry(id)?.focus();
  }
}
