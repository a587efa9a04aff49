/**
 * Words in the reader's language. A word is a text with `{names}`, or an object of texts by plural
 * category, which `n` selects.
 */
export class Texts {
  /**
   * @param {string} language a BCP 47 tag
   * @param {Record<string, any>} words
   */
  constructor(language, words) {
    this.language = language;
    this.words = words;
    // Made once: they cost more than all else in a long list.
    this.plurals = new Intl.PluralRules(language);
    this.numbers = new Intl.NumberFormat(language);
  }

  /** @param {string} name */
  of(name, values = {}) {
    let word = this.words[name] ?? name;
    if (word.other) word = word[this.plurals.select(values.n)] ?? word.other;
    return word.replace(/\{(\w+)\}/g, (_, key) => (typeof values[key] === 'number' ? this.number(values[key]) : (values[key] ?? _)));
  }

  number(value) {
    return this.numbers.format(value);
  }
}

const loaded = {};

/**
 * The words of a language, or the English ones where it has no file or cannot be had.
 *
 * @param {string} tag such as `de-AT`
 * @param {Record<string, any>} english the sections that an element needs, by name
 * @returns {Promise<Texts>}
 */
export async function loadTexts(tag, english) {
  const language = tag.split('-')[0].toLowerCase();
  const own = (await (loaded[language] ??= language === 'en' ? undefined : words(language))) ?? {};
  const sections = Object.entries(english).map(([name, section]) => ({ ...section, ...own[name] }));
  return new Texts(own.base ? tag : 'en', Object.assign({}, ...sections));
}

async function words(language) {
  const [file, integrity] = LANGUAGES[language] ?? [];
  try {
    return file && (await (await fetch(new URL(file, import.meta.url), { integrity })).json());
  } catch {
    delete loaded[language];
    return undefined;
  }
}
