/** Who is signed in: for this tab, and until it is closed. */

const KEY = 'guide-desk-session';

export const session = {
  /**
   * Called when the session ends, with what to tell.
   *
   * @type {(why: string) => void}
   */
  onEnd: () => {},

  get token() {
    return stored()?.token ?? '';
  },

  get name() {
    return stored()?.name ?? '';
  },

  get isOpen() {
    return Date.now() < (stored()?.until ?? 0);
  },

  /**
   * @param {string} name
   * @param {string} token
   * @param {number} seconds
   */
  begin(name, token, seconds) {
    sessionStorage.setItem(KEY, JSON.stringify({ name, token, until: Date.now() + seconds * 1000 }));
  },

  /** @param {string} why */
  end(why) {
    sessionStorage.removeItem(KEY);
    this.onEnd(why);
  },
};

function stored() {
  return JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
}
