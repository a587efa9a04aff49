/**
 * A page that can be suggested.
 *
 * @typedef {{title: string, kind: string, address: string, name: string[], words: string[]}} Findable
 */

/**
 * The words of a text, without capitals and accents: `Café` and `cafe` are one, as in the server's index.
 *
 * @param {string} text
 */
export const words = text =>
  text.normalize('NFKD').replace(/[\u0300-\u036f]/g, '').toLowerCase().split(/[^\p{L}\p{N}\p{M}]+/u).filter(Boolean);

/**
 * Everything that the guide has a page for: the list that the search page shows without a query.
 *
 * @param {string} address of the search page
 * @returns {Promise<Findable[]>}
 */
export async function everything(address) {
  const answer = await fetch(address);
  if (!answer.ok) {
    return [];
  }
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  return [...page.querySelectorAll('section.found')].flatMap(section => {
    const kind = section.querySelector('h2')?.firstChild?.textContent?.trim() ?? '';
    return [...section.querySelectorAll('li')].map(item => of(item, kind));
  });
}

/**
 * The best matches: every word is in it, the last one perhaps only begun; whole names first, then names, then the rest.
 *
 * @param {Findable[]} all
 * @param {string} query
 * @param {number} most
 */
export function matches(all, query, most) {
  const asked = words(query);
  if (!asked.length) {
    return [];
  }
  return all
    .map(each => ({ each, rank: rank(each, asked) }))
    .filter(({ rank }) => rank < NONE)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ each }) => each);
}

const NONE = 4;

/**
 * @param {Findable} findable
 * @param {string[]} asked
 */
function rank({ name, words }, asked) {
  if (asked.join(' ') === name.join(' ')) {
    return 0;
  }
  if (name.join(' ').startsWith(asked.join(' '))) {
    return 1;
  }
  return has(name, asked) ? 2 : has(words, asked) ? 3 : NONE;
}

/**
 * @param {string[]} words
 * @param {string[]} asked
 */
const has = (words, asked) =>
  asked.every((word, i) => words.some(each => (i === asked.length - 1 ? each.startsWith(word) : each === word)));

/**
 * @param {Element} item
 * @param {string} kind
 * @returns {Findable}
 */
function of(item, kind) {
  const link = item.querySelector('a');
  const title = link?.textContent ?? '';
  return { title, kind, address: link?.getAttribute('href') ?? '', name: words(title), words: words(item.textContent ?? '') };
}
