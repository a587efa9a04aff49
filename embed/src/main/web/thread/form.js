import { renderHtml } from '../base/html.js';
import { showErrors } from './show-errors.js';
import { clearErrors, showFieldErrors, invalidFields, fillForm, requestBody, formValues } from './fields.js';
import { formView } from './form-view.js';
import { kinds, needsText } from './kinds.js';
import { Outbox } from './outbox.js';

/** The form for a contribution, or for a reply to one. */
export class Form {
  #sending;

  /**
   * @param {import('../elements/comment-thread.js').CommentThread} host
   * @param {string} parent the id of what is replied to; empty for a root
   */
  constructor(host, parent = '') {
    const { store, thread, t, ask } = host;
    Object.assign(this, { host, parent, store, thread, t, ask });
    this.draft = `draft:${thread} ${parent}`;
    this.outbox = new Outbox(host, `${thread} ${parent}`);
    const choose = () => this.choose(this.kind.value).then(() => this.#save());
    const on = { choose, stop: () => this.#sending.abort(), preview: () => this.#preview(), cancel: () => host.closeReply(this) };
    Object.assign(this, formView(t, parent, on));
    this.#listen();
    this.#known();
    this.choose('comment');
    this.#restore();
  }

  say(text) {
    this.status.textContent = text;
  }

  /**
   * Shows the fields of a kind; some are there only when `ready` settles.
   *
   * @param {string} about for an edit, its target where that is known
   */
  async choose(kind, about = '') {
    this.about = about;
    if (this.kind) this.kind.value = kind;
    this.ready = undefined;
    this.extra.replaceChildren(...kinds[kind](this));
    const text = this.body.querySelector('textarea');
    text.required = needsText(kind);
    this.body.querySelector('label').firstChild.data = this.t(text.required ? 'text-' + kind : 'why');
    await this.ready;
  }

  /** Opens it for a kind, at the field that is to be written. */
  async open(kind, at, about) {
    await this.choose(kind, about);
    this.#save();
    (this.element.elements[at] ?? this.element.querySelector('select, textarea')).focus();
  }

  #listen() {
    const { element, host } = this;
    element.onsubmit = event => this.#submit(event);
    element.oninput = () => this.#save();
    // What goes wrong here is tried again when the proof is needed.
    element.addEventListener('focusin', () => host.proof.start().catch(() => {}));
  }

  /** Who has written here before need not say again who they are. */
  #known() {
    const { name, email, url } = this.store.get('author');
    fillForm(this.element, { '/author/name': name, '/author/email': email, '/author/url': url });
  }

  async #preview() {
    const body = this.element.elements['/body'].value;
    try {
      this.shown.replaceChildren(body && renderHtml((await this.ask('/v1/comments/preview', { method: 'POST', body: { body } })).html));
    } catch (error) {
      showErrors(this, error);
    }
  }

  #save() {
    const { kind, about, element } = this;
    this.store.set(this.draft, { kind: kind?.value, about, ...formValues(element) });
  }

  /** What was not sent is there again; what was sent without an answer is sent again. */
  async #restore() {
    const { kind, about, ...held } = this.store.get(this.draft);
    if (kind) await this.choose(kind, about);
    fillForm(this.element, held);
    if (this.outbox.waiting) this.#send(this.outbox.waiting);
  }

  #submit(event) {
    event.preventDefault();
    if (this.#sending) return;
    clearErrors(this.element);
    this.wrong.textContent = '';
    const wrong = invalidFields(this.element);
    if (wrong.length) showFieldErrors(this.element, wrong);
    else this.#press(this.#request());
  }

  /** The key carries the server's time, which comes with the challenge; off line the browser's must do. */
  async #press(body) {
    this.#busy(true);
    this.say(this.t('sending'));
    await this.host.proof.start().catch(() => {});
    this.#send(this.outbox.press(body));
  }

  #request() {
    const kind = this.kind?.value ?? 'comment';
    return { thread: this.thread, kind, ...(this.parent && { parent: this.parent }), ...requestBody(this.element) };
  }

  async #send(press) {
    this.#busy(true);
    const waits = (n, offline) => {
      this.stop.hidden = false;
      this.say(this.t(offline ? 'offline' : 'busy', { n }));
    };
    try {
      this.#done(await this.outbox.send(press, waits, AbortSignal.any([this.#sending.signal, this.host.signal])), press.body);
    } catch (error) {
      this.#busy(false);
      this.say('');
      if (error.name !== 'AbortError') showErrors(this, error);
    }
  }

  #busy(busy) {
    this.#sending = busy ? new AbortController() : undefined;
    this.element.ariaBusy = String(busy);
    this.stop.hidden = true;
    for (const control of this.element.elements) control.readOnly = busy;
  }

  #done(receipt, body) {
    this.#busy(false);
    // Another tab may be writing something else by now.
    if (this.store.get(this.draft)['/body'] === (body.body ?? '')) this.store.remove(this.draft);
    this.store.add('author', { email: '', url: '', ...body.author });
    this.element.reset();
    this.#known();
    this.shown.replaceChildren();
    this.choose('comment');
    this.say('');
    this.host.accept(receipt, body, this);
  }
}
