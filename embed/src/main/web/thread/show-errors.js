import { ApiError } from '../base/api.js';
import { showError } from '../base/show-error.js';
import { showFieldErrors } from './field-errors.js';

/**
 * Says why something was not taken: next to the fields that it is about, and otherwise below. A rule
 * for which the reader's language has no words is said as the server says it.
 *
 * @param {import('./form.js').Form} form
 * @param {unknown} error
 */
export function showErrors({ element, wrong, host }, error) {
  if (!(error instanceof ApiError)) throw error;
  const { t, texts } = host;
  /** @param {{pointer?: string, detail: string}} error */
  const said = ({ pointer, detail }) => ({ pointer, detail: t(detail), lang: t(detail) === detail ? 'en' : texts.language });
  const left = showFieldErrors(element, error.errors.map(said));
  if (left.length) showError(host, wrong, { status: 400, message: left.join('; ') });
  else if (!error.errors.length) showError(host, wrong, error);
}
