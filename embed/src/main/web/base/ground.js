/** Something of which other things shine through, as browsers write colours. */
const TRANSPARENT = /^rgba|\//;

/**
 * Tells an element's style sheet the page's own colours, now and after each change of them: heads that
 * stay in view and solid buttons need a ground, which is that of the first ancestor that has one.
 *
 * @param {HTMLElement} element
 * @param {AbortSignal} signal ends it
 */
export function followGround(element, signal) {
  const look = () => takeGround(element);
  const changes = new MutationObserver(look);
  for (const each of [document.documentElement, document.body]) changes.observe(each, { attributes: true });
  signal.addEventListener('abort', () => changes.disconnect());
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', look, { signal });
  document.addEventListener('transitionend', look, { signal });
  look();
}

/** @param {HTMLElement} element one with a theme has colours of its own */
function takeGround(element) {
  const { style } = element;
  const around = element.matches('[theme]') ? undefined : ground(element);
  style.setProperty('--_page', around ?? '');
  style.setProperty('--_text', around ? getComputedStyle(element).color : '');
}

/**
 * @param {any} node
 * @returns {string | undefined} nothing where the browser's own canvas is all there is
 */
function ground(node) {
  if (!node || node === document) return undefined;
  if (!(node instanceof Element)) return ground(node.host);
  const { backgroundColor } = getComputedStyle(node);
  return TRANSPARENT.test(backgroundColor) ? ground(node.assignedSlot ?? node.parentNode) : backgroundColor;
}
