import { button, h } from '../base/dom.js';
import { area, field } from './fields.js';
import { vote } from './vote.js';

/** What a reader does to what is there: their votes, and changes of what is their own. */
export class Changes {
  /** @param {import('../elements/comment-thread.js').CommentThread} host */
  constructor(host) {
    this.host = host;
  }

  /** The same vote again takes it back. */
  async vote(id, pressed) {
    const { host } = this;
    const votes = await vote(host, id, host.store.get('votes')[id] === pressed ? 0 : pressed);
    host.pages.byId().get(id).votes = votes;
    host.draw();
  }

  /** Asks in the button's own place. */
  confirmRemoval(view, opener) {
    const { host } = this;
    const back = () => {
      asked.replaceWith(opener);
      opener.focus();
    };
    const yes = button(host.t('reallyRemove'), () => this.#remove(view), { className: 'guide-send' });
    const asked = h('span', {}, yes, ' ', button(host.t('cancel'), back));
    opener.replaceWith(asked);
    yes.focus();
  }

  #remove({ id }) {
    const { host } = this;
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

  /** The text becomes a field, with what was written in it. */
  edit(view, text, opener) {
    const { host } = this;
    const { body } = host.ownPosts.of(view.id);
    const control = area('/body', { rows: 4, required: true, maxLength: 10000, value: body });
    const done = () => {
      form.replaceWith(text);
      opener.focus();
    };
    const onsubmit = event => {
      event.preventDefault();
      host.attempt(() => this.#revise(view, control.value, done));
    };
    const save = h('button', { className: 'guide-send' }, host.t('save'));
    const buttons = h('p', { className: 'guide-buttons' }, save, button(host.t('cancel'), done));
    const form = h('form', { className: 'guide-form', onsubmit }, field(host.t('newText'), control, host.t('markdown')), buttons);
    text.replaceWith(form);
    control.focus();
  }

  async #revise({ id }, body, done) {
    const { host } = this;
    const after = await host.ask('/v1/comments/' + id, { method: 'PATCH', body: { body }, secret: host.ownPosts.secret(id) });
    host.store.add('own', { [id]: { ...host.ownPosts.of(id), body } });
    done();
    const listed = host.pages.byId().get(id);
    const seen = { html: after.html, editedAt: after.editedAt };
    if (host.ownPosts.views.has(id)) host.ownPosts.keep({ ...host.ownPosts.views.get(id), ...seen });
    else if (after.state === 'published') Object.assign(listed, seen);
    host.draw();
    host.say(host.t(after.state === 'held' ? 'isHeld' : 'isChanged'));
    host.entry(id)?.focus();
  }
}
