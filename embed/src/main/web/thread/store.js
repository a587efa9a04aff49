/**
 * What this browser keeps about its reader, in the storage of the page's own origin: who they are
 * (`author`: secret, name, url), what is theirs (`own`), how they voted (`votes`), what they
 * have not sent yet (`draft:…`), and what they sent without an answer (`press:…`).
 */
export class Store {
  #prefix;

  /** @param {string} api each guide has its own secrets */
  constructor(api) {
    this.#prefix = 'guide:' + api + ':';
  }

  /**
   * @param {string} name
   * @returns {any}
   */
  get(name) {
    try {
      return JSON.parse(storage()[this.#prefix + name] ?? '{}');
    } catch {
      // Somebody else wrote there; it is as good as nothing.
      return {};
    }
  }

  /**
   * Adds to what is there.
   *
   * @param {string} name
   * @param {object} values
   */
  add(name, values) {
    this.set(name, { ...this.get(name), ...values });
  }

  /**
   * @param {string} name
   * @param {object} value
   */
  set(name, value) {
    try {
      storage()[this.#prefix + name] = JSON.stringify(value);
    } catch {
      // Full: the reader loses a draft on reload, nothing that was sent.
    }
  }

  /** @param {string} name */
  remove(name) {
    delete storage()[this.#prefix + name];
  }

  /** @param {string} start the rest of the names that begin with it */
  names(start) {
    const all = this.#prefix + start;
    return Object.keys(storage()).filter(name => name.startsWith(all)).map(name => name.slice(all.length));
  }

  forget() {
    this.names('').forEach(name => this.remove(name));
  }
}

/** @type {Record<string, string>} only for this visit, where the browser gives no storage */
const memory = {};

function storage() {
  try {
    return localStorage ?? memory;
  } catch {
    return memory;
  }
}

/**
 * One tab at a time, so that two first presses do not give one reader two secrets.
 *
 * @template T
 * @param {() => Promise<T>} action
 * @returns {Promise<T>}
 */
export function exclusively(action) {
  return navigator.locks ? /** @type {Promise<any>} */ (navigator.locks.request('guide', action)) : action();
}
