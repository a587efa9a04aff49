/** What the guide's own pages do besides being read: everything works without it. */
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

/**
 * Whether the key belongs to what is being written; an element of the page may hide its field.
 *
 * @param {KeyboardEvent} event
 */
function isTyping(event) {
  const [target] = event.composedPath();
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
}
