import { Refused } from '../base/api.js';
import { button, h } from '../base/dom.js';
import { rendered } from '../base/html.js';
import { area, calm, complain, field, fill, input, request, select, values } from './fields.js';
import { kinds, needsText } from './kinds.js';
import { Outbox } from './outbox.js';

/** The form for a contribution, or for a reply to one. */
export class Form {
  /** Settles when the fields of the kind are there. */
  ready = Promise.resolve();
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
    this.element = this.#build();
    this.#known();
    this.choose('comment');
    this.#restore();
  }

  say(text) {
    this.status.textContent = text;
  }

  /**
   * Shows the fields of a kind.
   *
   * @param {string} about for an edit, its target where that is known
   */
  choose(kind, about = '') {
    this.about = about;
    if (this.kind) this.kind.value = kind;
    this.ready = Promise.resolve();
    this.extra.replaceChildren(...kinds[kind](this));
    const text = this.body.querySelector('textarea');
    text.required = needsText(kind);
    this.body.querySelector('label').firstChild.data = this.t(text.required ? 'text-' + kind : 'why');
    return this.ready;
  }

  /** Opens it for a kind, at the field that is to be written. */
  async open(kind, at, about) {
    await this.choose(kind, about);
    this.#save();
    (this.element.elements[at] ?? this.element.querySelector('select, textarea')).focus();
  }

  #build() {
    const { t } = this;
    const words = Object.keys(kinds).map(kind => [kind, t('kind-' + kind)]);
    this.kind = this.parent ? undefined : select('kind', words, { onchange: () => this.choose(this.kind.value).then(() => this.#save()) });
    this.extra = h('div');
    this.body = field(' ', area('/body', { rows: 4, maxLength: 10000 }), t('markdown'));
    this.shown = h('div', { className: 'guide-preview', ariaLive: 'polite' });
    this.status = h('p', { className: 'guide-status', role: 'status' });
    this.wrong = h('p', { className: 'guide-error', role: 'alert' });
    this.stop = button(t('stop'), () => this.#sending.abort(), { hidden: true });
    const form = h(
      'form',
      { className: 'guide-form', noValidate: true, ariaLabel: t(this.parent ? 'reply' : 'write') },
      this.kind && field(t('kind'), this.kind),
      this.extra,
      this.body,
      this.shown,
      h('div', { className: 'guide-row' }, this.#author()),
      h('p', { className: 'guide-trap', ariaHidden: 'true' }, h('label', {}, t('trap'), input('/website', { tabIndex: -1, autocomplete: 'off' }))),
      this.wrong,
      this.status,
      h('p', { className: 'guide-buttons' }, h('button', { className: 'guide-send' }, t('send')), button(t('preview'), () => this.#preview()), this.stop, this.#cancel()),
    );
    form.onsubmit = event => this.#submit(event);
    form.oninput = () => this.#save();
    // What goes wrong here is tried again when the proof is needed.
    form.addEventListener('focusin', () => this.host.proof.start().catch(() => {}));
    return form;
  }

  #author() {
    const { t } = this;
    return [
      field(t('name'), input('/author/name', { required: true, maxLength: 80, autocomplete: 'name' })),
      field(t('email'), input('/author/email', { type: 'email', maxLength: 254, autocomplete: 'email' }), t('neverShown')),
      field(t('site'), input('/author/url', { type: 'url', maxLength: 500, autocomplete: 'url' })),
    ];
  }

  /** Who has written here before need not say again who they are. */
  #known() {
    const { name, email, url } = this.store.get('author');
    fill(this.element, { '/author/name': name, '/author/email': email, '/author/url': url });
  }

  #cancel() {
    return this.parent && button(this.t('cancel'), () => this.host.closeReply(this));
  }

  async #preview() {
    const body = this.element.elements['/body'].value;
    try {
      this.shown.replaceChildren(body && rendered((await this.ask('/v1/comments/preview', { method: 'POST', body: { body } })).html));
    } catch (error) {
      this.#refused(error);
    }
  }

  #save() {
    this.store.set(this.draft, { kind: this.kind?.value, about: this.about, ...values(this.element) });
  }

  /** What was not sent is there again; what was sent without an answer is sent again. */
  async #restore() {
    const { kind, about, ...held } = this.store.get(this.draft);
    if (kind) await this.choose(kind, about);
    fill(this.element, held);
    if (this.outbox.waiting) this.#send(this.outbox.waiting);
  }

  #submit(event) {
    event.preventDefault();
    if (this.#sending) return;
    calm(this.element);
    this.wrong.textContent = '';
    const wrong = [...this.element.elements].filter(control => !control.checkValidity());
    if (wrong.length) {
      complain(this.element, wrong.map(each => ({ pointer: each.name, detail: each.validationMessage })), navigator.language);
    } else {
      this.#press(this.#request());
    }
  }

  /** The key carries the server's time, which comes with the challenge; off line the browser's must do. */
  async #press(body) {
    this.#busy(true);
    await this.host.proof.start().catch(() => {});
    this.#send(this.outbox.press(body));
  }

  #request() {
    const kind = this.kind?.value ?? 'comment';
    return { thread: this.thread, kind, ...(this.parent && { parent: this.parent }), ...request(this.element) };
  }

  async #send(press) {
    this.#busy(true);
    this.say(this.t('sending'));
    const waits = (n, offline) => this.#waits(n, offline);
    try {
      this.#done(await this.outbox.send(press, waits, AbortSignal.any([this.#sending.signal, this.host.signal])), press.body);
    } catch (error) {
      this.#busy(false);
      this.say('');
      if (error.name !== 'AbortError') this.#refused(error);
    }
  }

  #waits(n, offline) {
    this.stop.hidden = false;
    this.say(this.t(offline ? 'offline' : 'busy', { n }));
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

  #refused(error) {
    if (!(error instanceof Refused)) throw error;
    const left = complain(this.element, error.errors, 'en');
    const own = { '-1': 'tooLate', 0: 'unreachable' }[error.status];
    if (left.length || !error.errors.length) this.wrong.textContent = own ? this.t(own) : left.join('; ') || error.message;
  }
}
