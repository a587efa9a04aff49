import { h } from './dom.js';

/** What the server's own sanitiser lets through; `AllowedTagsTest` holds the two against each other. */
const ALLOWED = /^(p|br|em|strong|del|code|pre|blockquote|ul|ol|li|input|hr|table|thead|tbody|tr|th|td|a)$/;
const EMPTY = /^(br|hr|input)$/;
/** Without a scheme, or with a harmless one; a colon behind a slash is none. */
const ADDRESS = /^(https?:|mailto:|[^:]*$|[^:]*[/?#])/i;
/** A tag, with its slash, name and attributes; a text; or a `<` that begins nothing. */
const TOKEN = /<(\/?)([a-z]\w*)((?:[^<>"]|"[^"]*")*)>|[^<]+|</gi;
const ATTRIBUTE = /\s([\w-]+)="([^"]*)"/g;
const ENTITY = /&(?:#x([\da-f]{1,5})|#(\d{1,6})|(\w+));/gi;
/** @type {Record<string, string>} */
const NAMED = { lt: '<', gt: '>', amp: '&', quot: '"' };

/**
 * The one place where a text of the server becomes markup. It was cleaned when it was written, and
 * is held to the same rules again: it is read piece by piece, and only what is known is made. The
 * browser's own parser has no part in it, so a page may forbid scripts to use that (Trusted Types).
 *
 * @param {string} html
 * @returns {HTMLElement}
 */
export function renderHtml(html) {
  const root = h('div', { className: 'guide-text', dir: 'auto' });
  /** @type {HTMLElement} where it goes on */
  let at = root;
  for (const [token, end, tag, rest] of html.matchAll(TOKEN)) {
    // Texts of earlier versions have headings.
    const name = tag?.toLowerCase().replace(/^h[1-6]$/, 'p');
    if (!tag) at.append(plain(token));
    else if (!ALLOWED.test(name)) continue;
    else if (end) at = at.closest(name)?.parentElement ?? at;
    else {
      const made = h(name, attributes(name, rest));
      at.append(made);
      if (!EMPTY.test(name)) at = made;
    }
  }
  return root;
}

/** @param {string} text */
const plain = text => text.replace(ENTITY, (whole, hex, code, name) => (name ? NAMED[name] ?? whole : String.fromCodePoint(hex ? parseInt(hex, 16) : code)));

/**
 * @param {string} name
 * @param {string} written
 */
function attributes(name, written) {
  const { href = ':', start, checked, class: className = '', align } = Object.fromEntries([...written.matchAll(ATTRIBUTE)].map(([, key, value]) => [key, plain(value)]));
  if (name === 'a' && ADDRESS.test(href)) return { href, rel: 'nofollow ugc noopener' };
  if (name === 'input') return { type: 'checkbox', disabled: true, checked: checked !== undefined };
  if (name === 'code' && /^language-[\w+#.-]+$/.test(className)) return { className };
  // Each block is written in a direction of its own.
  const dir = /^(p|li|blockquote|t[hd])$/.test(name) && 'auto';
  return { ...(dir && { dir }), ...(/^(left|center|right)$/.test(align) && { align }), ...(name === 'ol' && Number(start) > 1 && { start }) };
}
