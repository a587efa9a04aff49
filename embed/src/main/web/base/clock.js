/** How far the guide's clock is ahead of this browser's, in milliseconds: a reader's may be hours off. */
let ahead = 0;

/** The guide's time in milliseconds, as its last answer said it. */
export const now = () => Date.now() + ahead;

/** @param {number} time the guide's, just now; what is no time changes nothing */
export function setClock(time) {
  if (time) ahead = time - Date.now();
}
