import { h } from './dom.js';

/** What the server's own sanitiser lets through; `AllowedTagsTest` holds the two against each other. */
const ALLOWED = /^(p|br|em|strong|del|code|pre|blockquote|ul|ol|li|input|hr|table|thead|tbody|tr|th|td|a)$/;
/** Without a scheme, or with a harmless one; a colon behind a slash is none. */
const ADDRESS = /^(https?:|mailto:|[^:]*$|[^:]*[/?#])/i;
/** A page may forbid scripts to make markup of text, but for policies such as this one. */
const policy = /** @type {any} */ (window).trustedTypes?.createPolicy('guide', { createHTML: (/** @type {string} */ html) => html });

/**
 * The one place where a text of the server becomes markup. It was cleaned when it was written, and
 * is held to the same rules again: an inert document is parsed, and only what is known is copied.
 *
 * @param {string} html
 * @returns {HTMLElement}
 */
export function renderHtml(html) {
  const inert = new DOMParser().parseFromString(policy?.createHTML(html) ?? html, 'text/html');
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
    // Texts of earlier versions have headings.
    const name = element.localName.replace(/^h[1-6]$/, 'p');
    return ALLOWED.test(name) ? [h(name, attributes(element), copies(element))] : copies(element);
  });
}

/** @param {Element} node */
function attributes(node) {
  const { localName } = node;
  const href = node.getAttribute('href');
  const { start, checked, className, align } = /** @type {any} */ (node);
  if (localName === 'a' && ADDRESS.test(href ?? ':')) return { href, rel: 'nofollow ugc noopener' };
  if (localName === 'input') return { type: 'checkbox', disabled: true, checked };
  if (localName === 'code' && /^language-[\w+#.-]+$/.test(className)) return { className };
  // Each block is written in a direction of its own.
  const dir = /^(p|li|blockquote|t[hd])$/.test(localName) && 'auto';
  return { ...(dir && { dir }), ...(align && { align }), ...(localName === 'ol' && start > 1 && { start }) };
}
