/** The guide's time: a reader's clock may be hours off. */
export const clock = {
  /** How far the guide's is ahead of this browser's, in milliseconds. */
  ahead: 0,
  /** In milliseconds, as the guide's last answer said it. */
  now: () => Date.now() + clock.ahead,
  /** @param {number} time the guide's, just now; what is no time changes nothing */
  set(time) {
    if (time) clock.ahead = time - Date.now();
  },
};
