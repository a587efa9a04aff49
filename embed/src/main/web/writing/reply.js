import { smallForm } from '../thread/small-form.js';
import { Form } from './form.js';

/**
 * Opens a form for a reply below a contribution.
 *
 * @param {import('../elements/comment-thread.js').CommentThread} host
 * @param {string} id of what is replied to
 * @param {HTMLElement} opener the button that was pressed
 */
export function openReply(host, id, opener) {
  const entry = /** @type {HTMLElement} */ (opener.closest('li'));
  closeReply(entry);
  const cancel = () => {
    closeReply(entry);
    host.draw();
    [opener, entry, host.list].find(each => each.isConnected)?.focus();
  };
  const form = new Form(host, { small: smallForm(host.t, 'reply'), parent: id, cancel });
  entry.querySelector(':scope > article')?.after(form.element);
  form.element.elements['/body'].focus();
  return form;
}

/** @param {Element} entry */
const closeReply = entry => entry.querySelector(':scope > form')?.remove();
