import { h } from './dom.js';

/**
 * Lets browsers and readers of feeds find the feed of what an element shows: a link in the page's head, for as long as the element
 * shows it. A page that has such a link of its own gets no second one. The feed names its other format itself.
 *
 * @param {import('./element.js').GuideElement} host
 * @param {string} path of the feed below `/v1/feeds/`, with its query
 * @param {string} title as the page calls it
 */
export function offerFeed(host, path, title) {
  const link = h('link', { rel: 'alternate', type: 'application/atom+xml', title, href: host.api + '/v1/feeds/' + path });
  const known = [...document.head.querySelectorAll('link')].some(({ href }) => href === link.href);
  if (!known) document.head.append(link);
  host.signal.addEventListener('abort', () => link.remove());
}
