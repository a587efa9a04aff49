import { Refused } from '../base/api.js';
import { complain } from './fields.js';

/** What is no answer of the guide's is said in the reader's language. */
const OWN = { '-1': 'tooLate', 0: 'unreachable' };

/**
 * Says why something was not taken: next to the fields that it is about, and otherwise below.
 *
 * @param {import('./form.js').Form} form
 * @param {unknown} error
 */
export function explain({ element, wrong, t }, error) {
  if (!(error instanceof Refused)) throw error;
  const left = complain(element, error.errors, 'en');
  const own = OWN[error.status];
  if (left.length || !error.errors.length) wrong.textContent = own ? t(own) : left.join('; ') || error.message;
}
