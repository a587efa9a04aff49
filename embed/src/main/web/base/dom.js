/** @import {Attributes, Child} from '../types' */

/** Elements without markup in strings: what readers wrote can only become text. */

/**
 * Makes an element. A property of the element is set as such, everything else as an attribute;
 * `null`, `undefined` and `false` leave it out.
 *
 * @template {keyof HTMLElementTagNameMap} Name
 * @overload
 * @param {Name} name
 * @param {Attributes<HTMLElementTagNameMap[Name]>} [attributes]
 * @param {...Child} children nodes, texts, or nothing
 * @returns {HTMLElementTagNameMap[Name]}
 */
/**
 * @overload
 * @param {string} name
 * @param {Attributes<HTMLElement>} [attributes]
 * @param {...Child} children
 * @returns {HTMLElement}
 */
/**
 * @param {string} name
 * @param {Record<string, unknown>} attributes
 * @param {...any} children
 * @returns {any}
 */
export function h(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) set(element, key, value);
  element.append(...flat(children));
  return element;
}

/**
 * What is there of some children, and of those in lists among them.
 *
 * @param {any[]} children
 * @returns {(Node | string)[]}
 */
export const flat = children => children.flat(Infinity).filter(child => child || child === 0);

/**
 * @param {any} element
 * @param {string} key
 * @param {unknown} value
 */
function set(element, key, value) {
  if (key in element) {
    element[key] = value ?? '';
  } else if (value !== null && value !== undefined && value !== false) {
    element.setAttribute(key, value);
  }
}

/**
 * A button that sends no form.
 *
 * @param {Child} text
 * @param {(event: any) => unknown} click
 * @param {Attributes<HTMLButtonElement>} [attributes]
 */
export const button = (text, click, attributes) => h('button', { type: 'button', onclick: click, ...attributes }, text);

/**
 * A link to what somebody else wrote down; plain text where it leads nowhere harmless.
 *
 * @param {string} address
 * @param {Child} text
 * @param {string} rel
 */
export function link(address, text, rel = 'nofollow ugc noopener') {
  return /^https?:\/\//i.test(address) ? h('a', { href: address, rel }, text) : h('span', {}, text);
}
