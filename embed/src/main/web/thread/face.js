const SVG = 'http://www.w3.org/2000/svg';

/** Cells of a row and column; the left half is mirrored. */
const SIZE = 5;

/**
 * A pattern by which an author is known again within a thread, drawn here from what the guide says of them. It says nothing to who
 * does not see it: the name stands beside it.
 *
 * @param {string} mark the same for all that one author wrote in a thread
 */
export function face(mark) {
  const number = [...mark].reduce((sum, each) => (Math.imul(sum, 31) + each.charCodeAt(0)) >>> 0, 7);
  let path = '';
  for (let cell = 0; cell < SIZE * SIZE; cell++) {
    const [x, y] = [cell % SIZE, Math.floor(cell / SIZE)];
    if ((number >> (y * 3 + Math.min(x, SIZE - 1 - x))) & 1) path += `M${x} ${y}h1v1h-1z`;
  }
  return svg('svg', { class: 'guide-face', viewBox: `0 0 ${SIZE} ${SIZE}`, 'aria-hidden': 'true' }, svg('path', { d: path, fill: `hsl(${(number >>> 15) % 360} 55% 50%)` }));
}

/**
 * @param {string} name
 * @param {Record<string, string>} attributes
 * @param {...Node} children
 */
function svg(name, attributes, ...children) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}
