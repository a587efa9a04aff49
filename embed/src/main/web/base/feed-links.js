import { h } from './dom.js';

/** @import {GuideElement} from './element.js' */

const FORMATS = { '.atom': 'application/atom+xml', '.json': 'application/feed+json' };

/**
 * Lets browsers and readers of feeds find the feed of what an element shows: links in the page's head, for as long as the element
 * shows it. A page that has such a link of its own keeps it, and gets no second one.
 *
 * @param {GuideElement} host
 * @param {string} path of the feed below `/v1/feeds/`, without an extension
 * @param {string} title as the page calls it
 * @param {string} [query] with the question mark
 */
export function offerFeed(host, path, title, query = '') {
  for (const [extension, type] of Object.entries(FORMATS)) {
    const { href } = new URL(host.api + '/v1/feeds/' + path + extension + query, location.href);
    if (document.head.querySelector(`link[rel~=alternate][href="${CSS.escape(href)}"]`)) continue;
    const link = h('link', { rel: 'alternate', type, title, href });
    document.head.append(link);
    host.signal.addEventListener('abort', () => link.remove(), { once: true });
  }
}
