import { h } from './dom.js';

/** What the server's own sanitiser lets through; see `guide.markdown.Markdown`. */
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

function copies(parent) {
  return [...parent.childNodes].flatMap(node => {
    if (node.nodeType === 3) return [node.data];
    if (node.nodeType !== 1) return [];
    const name = node.localName;
    return ALLOWED.test(name) ? [h(name, attributes(node), copies(node))] : copies(node);
  });
}

function attributes(node) {
  const href = node.getAttribute('href');
  if (node.localName === 'a' && ADDRESS.test(href ?? ':')) return { href, rel: 'nofollow ugc noopener' };
  return node.localName === 'ol' && node.start > 1 ? { start: node.start } : {};
}
