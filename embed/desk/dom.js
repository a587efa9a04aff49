/** Makes elements without markup in strings: what readers wrote can only become text. */

/**
 * @param {string} name
 * @param {Record<string, any>} [attributes] properties of the element, or else attributes; `on` holds listeners;
 *   null, undefined and false leave out
 * @param {...any} children nodes, texts, or nothing
 */
export function h(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key === 'on') {
      for (const [event, listener] of Object.entries(value)) element.addEventListener(event, listener);
    } else if (value === null || value === undefined || value === false) {
      continue;
    } else if (key in element) {
      element[key] = value;
    } else {
      element.setAttribute(key, value);
    }
  }
  element.append(...children.flat(Infinity).filter(child => child || child === 0));
  return element;
}

/** A link to what somebody wrote down; plain text where it leads nowhere that a browser fetches. */
export function link(address, text = address) {
  return /^https?:\/\//i.test(address ?? '') ? h('a', { href: address, rel: 'nofollow ugc noopener' }, text) : h('span', {}, text);
}

/** A time as a reader in this language writes it. */
export function time(iso) {
  const text = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso));
  return h('time', { dateTime: iso }, text);
}

/** Says something without moving the focus. */
export function say(text) {
  document.getElementById('status').textContent = text;
}

/** A field with its label. */
export function field(label, control, hint) {
  return h('label', { className: 'field' }, h('span', {}, label), control, hint ? h('small', {}, hint) : null);
}
