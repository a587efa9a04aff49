/** @typedef {{shape: 'range' | 'bar' | 'dot' | 'tick', style: string, from: number, to: number}} Mark */
/** @typedef {{label: string, text: string, y: number, marks: Mark[]}} Line */
/** @typedef {{x: number, text: string}} Tick */

/**
 * A plot as `GET /plots/{name}.json` gives it; places are in the picture's own units.
 *
 * @typedef {{title: string, lead: string, unit: string, width: number, height: number, top: number, bottom: number, left: number,
 *   right: number, ticks: Tick[], lines: Line[], ties: {from: number, to: number}[]}} Plot
 */

/**
 * Draws what the guide's own pages show, piece by piece: no text becomes markup.
 *
 * @param {Plot} plot
 */
export function drawPlot({ title, width, height, top, bottom, left, right, ticks, lines, ties }) {
  const axis = ticks.flatMap(({ x, text }) => [
    s('line', { class: 'guide-grid', x1: x, x2: x, y1: top, y2: bottom, stroke: 'currentColor' }),
    s('text', { x, y: bottom + 16, 'text-anchor': 'middle' }, text),
  ]);
  const rows = lines.map(({ label, text, y, marks }) =>
    s('g', {}, s('title', {}, `${label}: ${text}`), s('text', { x: left - 10, y: y + 4, 'text-anchor': 'end' }, label), ...marks.map(mark => draw(mark, y))),
  );
  const level = ties.map(({ from, to }) => s('path', { d: `M${right + 10} ${from}h6V${to}h-6`, fill: 'none', stroke: 'currentColor' }));
  return s('svg', { viewBox: `0 0 ${width} ${height}`, role: 'img', fill: 'currentColor', 'aria-label': title }, ...axis, ...rows, ...level);
}

/**
 * @param {Mark} mark
 * @param {number} y the middle of its line
 */
function draw({ shape, style, from, to }, y) {
  const look = { class: `guide-mark guide-${shape} ${style && 'guide-' + style}` };
  if (shape === 'range') return s('line', { ...look, x1: from, x2: to, y1: y, y2: y, stroke: 'currentColor', 'stroke-width': 7, 'stroke-linecap': 'round' });
  if (shape === 'bar') return s('rect', { ...look, x: from, y: y - 7, width: to - from, height: 14 });
  if (shape === 'tick') return s('rect', { ...look, x: from - 1, y: y - 8, width: 2, height: 16 });
  return s('circle', { ...look, cx: from, cy: y, r: 5 });
}

/**
 * Makes an element of a picture.
 *
 * @param {string} name
 * @param {Record<string, string | number>} attributes
 * @param {...(Node | string)} children
 */
export function s(name, attributes, ...children) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  element.append(...children);
  return element;
}
