import { ApiError } from '../base/api.js';
import { showFieldErrors } from './fields.js';

/**
 * Says why something was not taken: next to the fields that it is about, and otherwise below. A rule
 * for which the reader's language has no words is said as the server says it.
 *
 * @param {import('./form.js').Form} form
 * @param {unknown} error
 */
export function showErrors({ element, wrong, host, t }, error) {
  if (!(error instanceof ApiError)) throw error;
  const { language } = host.texts;
  const said = ({ pointer, detail }) => ({ pointer, detail: t(detail), lang: t(detail) === detail ? 'en' : language });
  const left = showFieldErrors(element, error.errors.map(said));
  if (left.length) host.showError(wrong, { status: 400, message: left.join('; ') });
  else if (!error.errors.length) host.showError(wrong, error);
}
