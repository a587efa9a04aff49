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
    const key = this.#prefix + name;
    try {
      return Object(JSON.parse(memory[key] ?? storage()[key] ?? '{}'));
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
    const key = this.#prefix + name;
    const text = JSON.stringify(value);
    delete memory[key];
    try {
      storage()[key] = text;
    } catch {
      // Full: the reader loses a draft on reload, nothing that was sent.
      memory[key] = text;
    }
  }

  /** @param {string} name */
  remove(name) {
    delete memory[this.#prefix + name];
    delete storage()[this.#prefix + name];
  }

  /** @param {string} start the rest of the names that begin with it */
  names(start) {
    const all = this.#prefix + start;
    return Object.keys({ ...storage(), ...memory }).filter(name => name.startsWith(all)).map(name => name.slice(all.length));
  }

  forget() {
    this.names('').forEach(name => this.remove(name));
  }
}

/** @type {Record<string, string>} only for this visit: what the browser does not take */
const memory = {};

function storage() {
  try {
    return Object.keys(localStorage) && localStorage;
  } catch {
    return memory;
  }
}
