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
      return JSON.parse(storage().getItem(this.prefix + name) ?? '{}');
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
      storage().setItem(this.prefix + name, JSON.stringify(value));
    } catch {
      // Full: the reader loses a draft on reload, nothing that was sent.
    }
  }

  remove(name) {
    storage().removeItem(this.prefix + name);
  }

  get isEmpty() {
    return !this.#names().length;
  }

  /** The ids in a thread whose replies were sent without an answer. */
  pressed(thread) {
    const press = this.prefix + 'press:' + thread + ' ';
    return this.#names().filter(name => name.startsWith(press)).map(name => name.slice(press.length));
  }

  forget() {
    this.#names().forEach(name => storage().removeItem(name));
  }

  #names() {
    return Object.keys(storage()).filter(name => name.startsWith(this.prefix));
  }
}

/** Only for this visit, where the browser gives no storage. */
class Memory {
  getItem(name) {
    return this[name] ?? null;
  }
  setItem(name, value) {
    this[name] = value;
  }
  removeItem(name) {
    delete this[name];
  }
}

const memory = new Memory();

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
export function alone(action) {
  return navigator.locks ? navigator.locks.request('guide', action) : action();
}
