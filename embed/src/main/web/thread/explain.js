import { Refused } from '../base/api.js';
import { complain } from './fields.js';

/**
 * Says why something was not taken: next to the fields that it is about, and otherwise below. A rule
 * for which the reader's language has no words is said as the server says it.
 *
 * @param {import('./form.js').Form} form
 * @param {unknown} error
 */
export function explain({ element, wrong, host, t }, error) {
  if (!(error instanceof Refused)) throw error;
  const { language } = host.texts;
  const said = ({ pointer, detail }) => ({ pointer, detail: t(detail), lang: t(detail) === detail ? 'en' : language });
  const left = complain(element, error.errors.map(said));
  if (left.length) host.blame(wrong, { status: 400, message: left.join('; ') });
  else if (!error.errors.length) host.blame(wrong, error);
}
