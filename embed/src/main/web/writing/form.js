import { arrived } from './arrived.js';
import { whenBegun } from './begun.js';
import { checkLength, clearErrors, invalidFields, showFieldErrors } from './field-errors.js';
import { fillAuthor, fillForm, formValues, keepAuthor, requestBody } from './form-values.js';
import { formView } from './form-view.js';
import { kindFields, needsText } from './kinds.js';
import { tooLong } from './length.js';
import { Outbox } from './outbox.js';
import { proofOf } from './proof.js';
import { quoteIn } from './quote-in.js';
import { showErrors } from './show-errors.js';

/** @import {NewComment, Press, PostResponse} from '../types' */

/** The form for a contribution, or for a reply to one. */
export class Form {
  /** For an edit, its target where that is known. */ about = '';
  /** @type {Promise<void> | undefined} settles when fields that are loaded later are there */ fieldsReady;
  /** @type {AbortController | undefined} */ #sending;
  #draft;
  #outbox;
  #view;
  /** @type {(passage: string) => void} of the page, or of another's contribution */ quote = passage => quoteIn(this.#view.text, passage);
  /** @type {(text: string) => string} */ #say = text => (this.#view.status.textContent = text);

  /**
   * @param {import('../elements/comment-thread.js').CommentThread} host
   * @param {object} way
   * @param {import('../thread/small-form.js').SmallForm} way.small which grows
   * @param {string} [way.parent] the id of what is replied to; empty for a root
   * @param {() => void} [way.cancel] what leaving a reply does
   */
  constructor(host, { small, parent = '', cancel = () => {} }) {
    this.host = host;
    this.t = host.t;
    this.parent = parent;
    /** What is written for one page goes there, wherever the reader has gone meanwhile. */ this.thread = host.loadedThread;
    this.proof = proofOf(host);
    this.#draft = `draft:${this.thread} ${parent}`;
    this.#outbox = new Outbox(host, `${this.thread} ${parent}`);
    this.#view = formView(this, small, { chooseKind: () => this.chooseKind(this.#view.kind?.value ?? '').then(() => this.#save()), stop: () => this.#sending?.abort(), cancel });
    this.element = this.#view.element;
    this.wrong = this.#view.wrong;
    this.element.onsubmit = event => {
      event.preventDefault();
      this.submit();
    };
    this.element.oninput = ({ target }) => {
      checkLength(this.element, target, host);
      this.#save();
    };
    whenBegun(this, this.#view, () => host.store.get(this.#draft));
    fillAuthor(this.element, this.host.store);
    this.chooseKind('comment');
    this.#restore();
  }

  /**
   * Shows the fields of a kind; some are there only when `fieldsReady` settles.
   *
   * @param {string} kind
   * @param {string} about for an edit, its target where that is known
   */
  async chooseKind(kind, about = '') {
    const view = this.#view;
    this.about = about;
    if (view.kind) view.kind.value = kind;
    view.chosen.data = this.t('kind-' + kind);
    this.fieldsReady = undefined;
    view.extra.replaceChildren(.../** @type {Node[]} */ (kindFields(this, kind)));
    view.text.required = needsText(kind);
    view.label.data = this.t(view.text.required ? 'text-' + kind : 'why');
    await this.fieldsReady;
  }

  /** @type {(kind: string, at: string, about?: string) => Promise<void>} for a kind, at the field of that name */
  async open(kind, at, about) {
    await this.chooseKind(kind, about);
    this.#save();
    (this.element.elements[at] ?? this.element.querySelector('select, textarea')).focus();
  }

  #save() {
    this.host.store.set(this.#draft, { kind: this.#view.kind?.value, about: this.about, ...formValues(this.element) });
  }

  /** What was not sent is there again; what was sent without an answer is sent again. */
  async #restore() {
    const { kind, about, ...held } = this.host.store.get(this.#draft);
    if (kind) await this.chooseKind(kind, about);
    const written = this.#view.text.value;
    fillForm(this.element, held);
    if (written) this.#view.text.value = written;
    const { waiting } = this.#outbox;
    if (waiting) this.#send(waiting);
  }

  submit() {
    if (this.#sending) return;
    clearErrors(this.element);
    this.wrong.textContent = '';
    const wrong = [...invalidFields(this.element), ...tooLong(this.element, this.host)];
    if (wrong.length) showFieldErrors(this.element, wrong);
    else this.#press();
  }

  #press() {
    const { thread, parent } = this;
    this.#send(this.#outbox.press({ thread, kind: this.#view.kind?.value ?? 'comment', ...(parent && { parent }), ...requestBody(this.element) }));
  }

  /** @param {Press} press */
  async #send(press) {
    const sending = new AbortController();
    this.#busy(sending);
    this.#say(this.t('sending'));
    /** @type {(n: number, offline: boolean) => void} */
    const waits = (n, offline) => {
      this.#view.stop.hidden = false;
      this.#say(this.t(offline ? 'offline' : 'busy', { n }));
    };
    try {
      this.#done(await this.#outbox.send(press, waits, sending.signal), press.body);
    } catch (error) {
      this.#busy();
      if (error.name !== 'AbortError') showErrors(this, error);
    }
  }

  /** @param {AbortController} [sending] what ends it; nothing when it has ended */
  #busy(sending) {
    const { element } = this;
    this.#sending = sending;
    element.ariaBusy = String(!!sending);
    this.#view.stop.hidden = true;
    for (const control of /** @type {Iterable<any>} */ (element.elements)) control.readOnly = !!sending;
    if (!sending) this.#say('');
  }

  /** @type {(response: PostResponse, body: NewComment) => void} */
  #done(response, body) {
    this.#busy();
    keepAuthor(this.host.store, this.#draft, body);
    this.element.reset();
    fillAuthor(this.element, this.host.store);
    this.#view.shown.replaceChildren();
    this.chooseKind('comment');
    arrived(this.host, response, body, this);
  }
}
