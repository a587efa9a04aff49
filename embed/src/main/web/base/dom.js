/** Elements without markup in strings: what readers wrote can only become text. */

/**
 * Makes an element. A property of the element is set as such, everything else as an attribute;
 * `null`, `undefined` and `false` leave it out.
 *
 * @param {string} name
 * @param {Record<string, any>} [attributes]
 * @param {...any} children nodes, texts, or nothing
 * @returns {any}
 */
export function h(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) set(element, key, value);
  element.append(...children.flat(Infinity).filter(child => child || child === 0));
  return element;
}

function set(element, key, value) {
  if (key in element) {
    element[key] = value ?? '';
  } else if (value !== null && value !== undefined && value !== false) {
    element.setAttribute(key, value);
  }
}

/** A button that sends no form. */
export const button = (text, click, attributes) => h('button', { type: 'button', onclick: click, ...attributes }, text);

/** A link to what somebody else wrote down; plain text where it leads nowhere harmless. */
export function link(address, text, rel = 'nofollow ugc noopener') {
  return /^https?:\/\//i.test(address ?? '') ? h('a', { href: address, rel }, text) : h('span', {}, text);
}
