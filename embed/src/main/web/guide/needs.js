/**
 * Needs as an address has them: `must=orm&want=websockets@3&mustnot=…`.
 *
 * @typedef {{kind: string, text: string, weight: number}} Need text is the need without its weight
 */

export const KINDS = ['must', 'want', 'mustnot'];

/**
 * @param {string} query
 * @returns {Need[]}
 */
export function parseNeeds(query) {
  return [...new URLSearchParams(query)]
    .filter(([kind]) => KINDS.includes(kind))
    .map(([kind, value]) => {
      const [text, weight] = value.split('@');
      return { kind, text, weight: Number(weight) || 1 };
    });
}

/**
 * `interface:wsgi,asgi` as a reader says it.
 *
 * @param {string} text
 * @param {string} title of the trait
 */
export const needTitle = (text, title) => title + text.replace(/^[\w-]+/, '').replace(/[:,]/g, '$& ');

/** @param {Need[]} needs */
export function formatNeeds(needs) {
  const pairs = needs.map(({ kind, text, weight }) => [kind, kind === 'want' && weight > 1 ? text + '@' + weight : text]);
  return String(new URLSearchParams(pairs)).replace(/%(3A|2C|40)/g, code => decodeURIComponent(code));
}
