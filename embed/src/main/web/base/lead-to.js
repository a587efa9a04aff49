/** Not a reload, and no way back: there the browser keeps the reader's own place. */
export function isNewVisit() {
  const [visit] = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType('navigation'));
  return visit?.type === 'navigate';
}

/**
 * Scrolls to the element, and again when one above it is filled, until the reader moves.
 *
 * @param {import('./element.js').GuideElement} element
 */
export function leadTo(element) {
  const moved = new AbortController();
  const signal = AbortSignal.any([moved.signal, element.signal]);
  for (const type of ['wheel', 'touchstart', 'pointerdown', 'keydown']) addEventListener(type, () => moved.abort(), { signal, passive: true });
  const lead = () => element.scrollIntoView();
  document.addEventListener('guide-load', lead, { signal });
  lead();
}
