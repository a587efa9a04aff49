/**
 * What this browser keeps about its reader, in the storage of the page's own origin: who they are
 * (`author`: secret, name, email, url), what is theirs (`own`), how they voted (`votes`), what they
 * have not sent yet (`draft:…`), and what they sent without an answer (`press:…`).
 */
export class Store {
  /** @param {string} api each guide has its own secrets */
  constructor(api) {
    this.prefix = 'guide:' + api + ':';
  }

  get(name) {
    try {
      return JSON.parse(storage()[this.prefix + name] ?? '{}');
    } catch {
      // Somebody else wrote there; it is as good as nothing.
      return {};
    }
  }

  /** Adds to what is there. */
  add(name, values) {
    this.set(name, { ...this.get(name), ...values });
  }

  set(name, value) {
    try {
      storage()[this.prefix + name] = JSON.stringify(value);
    } catch {
      // Full: the reader loses a draft on reload, nothing that was sent.
    }
  }

  remove(name) {
    delete storage()[this.prefix + name];
  }

  /** The rest of the names that begin with `start`. */
  names(start) {
    const all = this.prefix + start;
    return Object.keys(storage()).filter(name => name.startsWith(all)).map(name => name.slice(all.length));
  }

  forget() {
    this.names('').forEach(name => this.remove(name));
  }
}

/** Only for this visit, where the browser gives no storage. */
const memory = {};

function storage() {
  try {
    return localStorage;
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
  return navigator.locks ? navigator.locks.request('guide', action) : action();
}
