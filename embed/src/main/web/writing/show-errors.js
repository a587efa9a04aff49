import { showFieldErrors } from './field-errors.js';

/**
 * Says why something was not taken: next to the fields that it is about, and otherwise below. A rule
 * for which the reader's language has no words is said as the server says it.
 *
 * @param {import('./form.js').Form} form
 * @param {any} error what the guide answered, or a fault of ours
 */
export function showErrors({ element, wrong, host }, error) {
  if (!error.errors) throw error;
  const { t, texts } = host;
  /** @param {{pointer?: string, detail: string}} error */
  const said = ({ pointer, detail }) => ({ pointer, detail: t(detail), lang: t(detail) === detail ? 'en' : texts.language });
  const left = showFieldErrors(element, error.errors.map(said));
  if (left.length) host.explain(wrong, { status: 400, message: left.join('; ') });
  else if (!error.errors.length) host.explain(wrong, error);
}
