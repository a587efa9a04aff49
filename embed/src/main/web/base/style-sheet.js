import { h } from './dom.js';

/** Milliseconds after which what is there is shown without a style sheet that does not come. */
const LONGEST_WAIT = 2000;

/** @type {WeakMap<Node, Promise<unknown>>} by document or shadow root: a sheet counts only in its own */
const ready = new WeakMap();

/**
 * Puts the style sheet where an element is, once, and waits for it, so that nothing is shown unstyled.
 * A page that links a sheet of that name has done so itself; without the sheet all works all the same.
 *
 * @param {Element} element
 */
export function loadStyleSheet(element) {
  const root = /** @type {Document | ShadowRoot} */ (element.getRootNode());
  const loaded = ready.get(root) ?? load(root);
  ready.set(root, loaded);
  return loaded;
}

/** @param {Document | ShadowRoot} root */
const load = root =>
  new Promise(done => {
    if (root.querySelector('link[href*="guide"][href$=".css"]')) return done(null);
    const [file, integrity] = STYLE;
    const attributes = { rel: 'stylesheet', crossOrigin: 'anonymous', integrity, href: new URL(file, import.meta.url).href };
    setTimeout(done, LONGEST_WAIT);
    (/** @type {Document} */ (root).head ?? root).append(h('link', { ...attributes, onload: done, onerror: done }));
  });
