/** The page that was loaded; a script may go to another one and leave the first one's link behind. */
const loaded = location.pathname;

/**
 * The thread of an element: the one that it names, or else its page's, under the address that the
 * page says is its own (RFC 6596). The guide brings paths to one form; they go to it as they are.
 *
 * @param {Element} element with or without the attribute `thread`
 */
export function threadOf(element) {
  const { href = '' } = /** @type {HTMLLinkElement | null} */ (document.querySelector('link[rel~=canonical]')) ?? {};
  const isOwn = location.pathname === loaded && href.startsWith(location.origin + '/');
  return element.getAttribute('thread') || 'page:' + (isOwn ? new URL(href) : location).pathname;
}

/**
 * The thread as the guide is asked for it: a page by its whole address, because its origin says of which site it is.
 *
 * @param {string} thread such as `page:/2014/a-post/`
 */
export function inFull(thread) {
  const path = /^(?:page:)?\s*([/\\].*)/s.exec(thread)?.[1];
  // A page from a file has no origin.
  return path && location.origin !== 'null' ? `page:${location.origin}${path}` : thread;
}
