/**
 * Needs as an address has them: `must=orm&want=websockets@3&mustnot=…`.
 *
 * @typedef {{kind: string, text: string, weight: number}} Need text is the need without its weight
 */

/** @import {FrameworkPick} from '../elements/framework-pick.js' */

export const KINDS = ['must', 'want', 'mustnot'];

/** Beside the needs: packages that people use for what a framework lacks count in part. */
export const EXTENSIONS = 'extensions';

/**
 * @param {string} query
 * @returns {Need[]}
 */
export function parseNeeds(query) {
  return [...new URLSearchParams(query.replaceAll(';', '&'))]
    .filter(([kind, value]) => KINDS.includes(kind) || (kind === EXTENSIONS && value === 'yes'))
    .map(([kind, value]) => {
      const [text, weight] = value.split('@');
      return { kind, text, weight: Number(weight) || 1 };
    });
}

/**
 * What a number or a day is compared by, in words.
 *
 * @type {Record<string, string>}
 */
export const NUMBERS = { '<': 'under', '<=': 'atMost', '>': 'over', '>=': 'atLeast' };
/** @type {Record<string, string>} */
export const DAYS = { '<': 'before', '<=': 'until', '>': 'after', '>=': 'since' };

/**
 * A need as a reader says it: `interface:wsgi,asgi@2` is “Server interface: wsgi or asgi”.
 *
 * @param {string} text with or without its weight
 * @param {string} title of the trait
 * @param {FrameworkPick} host
 */
export function needTitle(text, title, host) {
  const [, values] = text.split('@')[0].split(/:(.*)/s);
  return title + (values ? ': ' + host.either(values.split(',').map(value => inWords(value, host))) : '');
}

/**
 * @param {string} value such as `wsgi`, `<5` or `>2025-01-01`
 * @param {FrameworkPick} host
 */
function inWords(value, host) {
  const [, order, bound] = /** @type {string[]} */ (/^([<>]=?)?(.*)$/s.exec(value));
  const isDay = /^\d{4}-\d\d-\d\d$/.test(bound);
  const shown = isDay ? host.date(bound) : /^-?\d+(\.\d+)?$/.test(bound) && order ? Number(bound) : host.t(bound);
  return order ? host.t((isDay ? DAYS : NUMBERS)[order], { value: shown }) : /** @type {string} */ (shown);
}

/**
 * The needs as one parameter of an address: `;` stands between them, because `&` would end the parameter.
 *
 * @param {Need[]} needs
 */
export const needsParameter = needs => encodeURIComponent(formatNeeds(needs).replaceAll('&', ';')).replace(/%(3A|3B|3D|2C|40)/g, code => decodeURIComponent(code));

/** @param {Need[]} needs */
export function formatNeeds(needs) {
  const pairs = needs.map(({ kind, text, weight }) => [kind, kind === 'want' && weight > 1 ? text + '@' + weight : text]);
  return String(new URLSearchParams(pairs)).replace(/%(3A|2C|40)/g, code => decodeURIComponent(code));
}
