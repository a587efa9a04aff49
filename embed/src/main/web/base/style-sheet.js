import { h } from './dom.js';

/** @type {Promise<unknown> | undefined} */
let ready;

/**
 * Puts the style sheet into the page, once, and waits for it, so that nothing is shown unstyled. A
 * page that links a sheet of that name has done so itself; without the sheet all works all the same.
 */
export function loadStyleSheet() {
  return (ready ??= new Promise(done => {
    if (document.querySelector('link[href*="guide"][href$=".css"]')) return done(null);
    const [file, integrity] = STYLE;
    const attributes = { rel: 'stylesheet', crossOrigin: 'anonymous', integrity, href: new URL(file, import.meta.url).href };
    document.head.append(h('link', { ...attributes, onload: done, onerror: done }));
  }));
}
