import { h } from './dom.js';

/** What the server's own sanitiser lets through; `AllowedTagsTest` holds the two against each other. */
const ALLOWED = /^(p|br|em|strong|code|pre|blockquote|ul|ol|li|h[1-6]|hr|a)$/;
const ADDRESS = /^(https?:|mailto:|[^:]*$)/i;

/**
 * The one place where a text of the server becomes markup. It was cleaned when it was written, and
 * is held to the same rules again: an inert document is parsed, and only what is known is copied.
 *
 * @param {string} html
 * @returns {HTMLElement}
 */
export function renderHtml(html) {
  const inert = new DOMParser().parseFromString(html, 'text/html');
  return h('div', { className: 'guide-text', dir: 'auto' }, copies(inert.body));
}

/**
 * @param {Element} parent
 * @returns {(string | HTMLElement)[]}
 */
function copies(parent) {
  return [...parent.childNodes].flatMap(node => {
    if (node.nodeType === 3) return [/** @type {Text} */ (node).data];
    if (node.nodeType !== 1) return [];
    const element = /** @type {Element} */ (node);
    const name = element.localName;
    return ALLOWED.test(name) ? [h(name, attributes(element), copies(element))] : copies(element);
  });
}

/** @param {Element} node */
function attributes(node) {
  const href = node.getAttribute('href');
  if (node.localName === 'a' && ADDRESS.test(href ?? ':')) return { href, rel: 'nofollow ugc noopener' };
  const { start } = /** @type {HTMLOListElement} */ (node);
  return node.localName === 'ol' && start > 1 ? { start } : {};
}
