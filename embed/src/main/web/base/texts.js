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

/** Milliseconds after which a language that does not come is English. */
const LONGEST_WAIT = 3000;

/** @type {Record<string, Promise<Record<string, Words> | undefined> | undefined>} */
const loaded = {};

/** @type {Promise<Record<string, [string, string]>> | undefined} */
let listed;

/**
 * The words of an element's language, or the English ones where it has no file or cannot be had.
 *
 * @param {Element} element
 * @param {Record<string, Words>} english the sections that an element needs, by name
 */
export async function loadTexts(element, english) {
  const known = canonical(languageOf(element));
  const language = known.split('-')[0];
  const own = (await (loaded[language] ??= language === 'en' ? undefined : words(language))) ?? {};
  const sections = Object.entries(english).map(([name, section]) => ({ ...section, ...own[name] }));
  return new Texts(own.base ? known : 'en', Object.assign({}, ...sections));
}

/**
 * What the page says around it, also outside the shadow root that it is in, or else the browser.
 *
 * @param {Element | undefined} element
 * @returns {string}
 */
function languageOf(element) {
  if (!element) return navigator.language || 'en';
  const { lang } = /** @type {any} */ (element.closest('[lang]')) ?? {};
  return lang || languageOf(/** @type {ShadowRoot} */ (element.getRootNode()).host);
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
  const signal = AbortSignal.timeout(LONGEST_WAIT);
  try {
    return await json((await (listed ??= json(LANGUAGES, signal)))[language], signal);
  } catch {
    listed = undefined;
    delete loaded[language];
  }
}

/**
 * @param {[string, string] | undefined} file its name beside this script, and its integrity
 * @param {AbortSignal} signal
 */
const json = async (file, signal) => file && (await fetch(new URL(file[0], import.meta.url), { integrity: file[1], signal })).json();
