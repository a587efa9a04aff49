/** What the guide's own pages do besides being read: everything works without it. */
import { copies } from './copy.js';
import { openAnswers } from './matrix.js';
import { pickInPlace } from './pick.js';
import { filterRows } from './rows.js';
import { suggest } from './suggest.js';

const field = document.getElementById('seek');
if (field instanceof HTMLInputElement) {
  suggest(field);
  document.addEventListener('keydown', event => {
    if (event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event)) {
      event.preventDefault();
      field.focus();
    }
  });
}

document.querySelectorAll('form[data-rows]').forEach(form => filterRows(/** @type {HTMLFormElement} */ (form)));
const offerCopies = () => document.querySelectorAll('button.copy[hidden]').forEach(button => copies(/** @type {HTMLButtonElement} */ (button)));
offerCopies();

document.querySelectorAll('.matrix').forEach(matrix => openAnswers(/** @type {HTMLElement} */ (matrix)));

const main = document.querySelector('main:has([data-pick])');
if (main instanceof HTMLElement) {
  pickInPlace(main, offerCopies);
}

/**
 * Whether the key belongs to what is being written; an element of the page may hide its field.
 *
 * @param {KeyboardEvent} event
 */
function isTyping(event) {
  const [target] = event.composedPath();
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
}
