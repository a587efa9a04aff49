import { h } from './dom.js';

/** What the server's sanitiser lets through. */
const ALLOWED = new Set('p br em strong code pre blockquote ul ol li h1 h2 h3 h4 h5 h6 hr a'.split(' '));

/**
 * A text that the server rendered and cleaned, held to the same rules again: an inert document is parsed, and only what
 * is known is copied.
 */
export function rendered(html) {
  const inert = new DOMParser().parseFromString(html, 'text/html');
  return h('div', { className: 'text', dir: 'auto' }, copies(inert.body));
}

function copies(parent) {
  return [...parent.childNodes].flatMap(node => {
    if (node.nodeType === Node.TEXT_NODE) return [node.data];
    if (node.nodeType !== Node.ELEMENT_NODE) return [];
    if (!ALLOWED.has(node.localName)) return copies(node);
    const href = node.localName === 'a' && /^(https?|mailto):/i.test(node.getAttribute('href') ?? '') && node.getAttribute('href');
    return [h(node.localName, href ? { href, rel: 'nofollow ugc noopener' } : {}, copies(node))];
  });
}
