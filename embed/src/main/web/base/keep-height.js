/**
 * While an element's content changes it keeps its area, so that nothing below it moves. What it does
 * not need in the end is given back as far as nobody sees it: below the window's lower edge.
 *
 * @param {HTMLElement} element
 * @returns {() => void} to be called when its content is complete
 */
export function keepHeight(element) {
  const { style } = element;
  const area = () => element.getBoundingClientRect();
  style.boxSizing = 'border-box';
  style.minHeight = area().height + 'px';
  return () => {
    const { top, height } = area();
    const seen = Math.min(height, innerHeight - top);
    style.minHeight = '';
    if (area().height < seen) style.minHeight = seen + 'px';
  };
}
