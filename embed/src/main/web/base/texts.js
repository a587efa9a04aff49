/** @import {Words} from '../types' */

/**
 * Words in the reader's language. A word is a text with `{names}`, or an object of texts by plural
 * category, which `n` selects.
 */
export class Texts {
  // Made once: they cost more than all else in a long list.
  #plurals;
  #numbers;

  /**
   * @param {string} language a BCP 47 tag
   * @param {Words} words
   */
  constructor(language, words) {
    this.language = language;
    this.words = words;
    this.#plurals = new Intl.PluralRules(language);
    this.#numbers = new Intl.NumberFormat(language);
  }

  /**
   * @param {string} name
   * @param {Record<string, any>} values
   * @returns {string}
   */
  of(name, values = {}) {
    /** @type {any} */
    let word = this.words[name] ?? name;
    if (word.other) word = word[this.#plurals.select(values.n)] ?? word.other;
    return word.replace(/\{(\w+)\}/g, (/** @type {string} */ place, /** @type {string} */ key) => {
      const value = values[key] ?? place;
      return typeof value === 'number' ? this.number(value) : value;
    });
  }

  /** @param {number} value */
  number(value) {
    return this.#numbers.format(value);
  }
}

/** @type {Record<string, Promise<Record<string, Words> | undefined> | undefined>} */
const loaded = {};

/**
 * The words of a language, or the English ones where it has no file or cannot be had.
 *
 * @param {string} tag such as `de-AT`
 * @param {Record<string, Words>} english the sections that an element needs, by name
 */
export async function loadTexts(tag, english) {
  const known = canonical(tag);
  const language = known.split('-')[0];
  const own = (await (loaded[language] ??= language === 'en' ? undefined : words(language))) ?? {};
  const sections = Object.entries(english).map(([name, section]) => ({ ...section, ...own[name] }));
  return new Texts(own.base ? known : 'en', Object.assign({}, ...sections));
}

/**
 * Pages write `de_DE` too, and now and then what is no language at all.
 *
 * @param {string} tag
 */
function canonical(tag) {
  try {
    return Intl.getCanonicalLocales(tag.replaceAll('_', '-'))[0] ?? 'en';
  } catch {
    return 'en';
  }
}

/**
 * @param {string} language
 * @returns {Promise<any>} nothing where it cannot be had; the next element asks again
 */
async function words(language) {
  const [file, integrity] = LANGUAGES[language] ?? [];
  try {
    return file && (await (await fetch(new URL(file, import.meta.url), { integrity })).json());
  } catch {
    delete loaded[language];
  }
}
