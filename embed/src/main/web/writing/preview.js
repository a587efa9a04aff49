import { showErrors } from './show-errors.js';

/**
 * Shows how a form's text will look.
 *
 * @param {import('./form.js').Form} form
 * @param {string} body in Markdown
 * @param {HTMLElement} place
 */
export async function preview(form, body, place) {
  try {
    place.replaceChildren(body && form.host.rendered((await form.host.ask('/v1/comments/preview', { method: 'POST', body: { body } })).html));
  } catch (error) {
    showErrors(form, error);
  }
}
