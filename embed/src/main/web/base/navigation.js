/** Milliseconds between two looks at the address, in browsers without the Navigation API. */
const OFTEN = 500;

/**
 * Calls back when the page may have become another without being loaded anew, or when its address
 * leads to another place in it. What there is to do about it, `look` finds out by itself.
 *
 * @param {() => void} look
 * @param {AbortSignal} signal ends it
 */
export function onNavigation(look, signal) {
  const { navigation } = /** @type {any} */ (window);
  // A page can replace `pushState` in any way it likes: that it was called is seen by its effect alone.
  const timer = !navigation && setInterval(look, OFTEN);
  if (timer) signal.addEventListener('abort', () => clearInterval(timer));
  for (const event of ['currententrychange', 'navigatesuccess']) navigation?.addEventListener(event, look, { signal });
}
