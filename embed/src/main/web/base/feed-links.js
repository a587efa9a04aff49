import { h } from './dom.js';

/**
 * Lets browsers and readers of feeds find the feed of what an element shows: a link in the page's head, for as long as the element
 * shows it. A page that has such a link keeps it. The feed itself names its other format.
 *
 * @param {import('./element.js').GuideElement} host
 * @param {string} feed its path below `/v1/feeds/`
 * @param {string} [query] with the question mark
 */
export function offerFeed(host, feed, query = '') {
  if (document.querySelector(`link[href*="feeds/${feed}"]`)) return;
  const link = h('link', { rel: 'alternate', type: 'application/atom+xml', title: document.title, href: host.api + '/v1/feeds/' + feed + query });
  document.head.append(link);
  host.signal.addEventListener('abort', () => link.remove());
}
