import { button } from '../base/dom.js';

/** @import {CommentThread} from '../elements/comment-thread.js' */

/**
 * A button that folds the replies to something away, and shows them again; says how many they are.
 *
 * @param {HTMLElement} entry
 * @param {HTMLElement} list
 * @param {string | null | undefined} name of who wrote what they reply to
 * @param {CommentThread} host
 */
export function updateFold(entry, list, name, { t }) {
  const n = list.querySelectorAll('li').length;
  /** @type {HTMLElement | null} */
  let fold = entry.querySelector(':scope > .guide-fold');
  if (!fold) {
    const made = button('', () => show(made, list, list.hidden), { className: 'guide-fold', ariaExpanded: 'true' });
    list.before((fold = made));
  }
  fold.textContent = t('replies', { n });
  fold.ariaLabel = name ? t('repliesTo', { n, name }) : null;
  fold.hidden = !n;
}

/**
 * @param {HTMLElement} fold
 * @param {HTMLElement} list
 * @param {boolean} isShown
 */
function show(fold, list, isShown) {
  list.hidden = !isShown;
  fold.ariaExpanded = String(isShown);
}

/**
 * Shows an entry that stands in something folded.
 *
 * @param {HTMLElement} entry
 */
export function unfold(entry) {
  for (let list = entry.closest('ol'); list; list = list.parentElement?.closest('ol') ?? null) {
    const fold = /** @type {HTMLElement | null} */ (list.hidden && list.previousElementSibling);
    if (fold) show(fold, list, true);
  }
}
