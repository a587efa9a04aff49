import { insert } from './tools.js';

/**
 * Puts a passage into a form's text as a quote, with an empty line to go on.
 *
 * @param {HTMLTextAreaElement} text
 * @param {string} passage
 */
export function quoteIn(text, passage) {
  text.setSelectionRange(text.value.length, text.value.length);
  const before = text.value.trim() ? '\n\n' : '';
  text.focus();
  insert(text, before + passage.trim().replace(/^/gm, '> ') + '\n\n');
}
