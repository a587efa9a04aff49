import { h } from '../web/base/dom.js';

/** What turns the direction of a text and is not seen itself (Unicode, UAX 9), by its usual short name. */
const NAMES = new Map(
  Object.entries({ '\u061c': 'ALM', '\u200e': 'LRM', '\u200f': 'RLM', '\u202a': 'LRE', '\u202b': 'RLE', '\u202c': 'PDF', '\u202d': 'LRO', '\u202e': 'RLO', '\u2066': 'LRI', '\u2067': 'RLI', '\u2068': 'FSI', '\u2069': 'PDI' }),
);
const CONTROL = /([\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069])/;

/**
 * Whatever is shown in a place is shown as it was written: a mark stands for each character that
 * would turn a text around unseen.
 *
 * @param {HTMLElement} place
 */
export function showDirections(place) {
  const changes = new MutationObserver(records => records.flatMap(record => [...record.addedNodes]).forEach(replaceIn));
  changes.observe(place, { childList: true, subtree: true });
}

/** @param {Node} node */
function replaceIn(node) {
  const texts = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  /** @type {Text[]} */
  const found = node.nodeType === Node.TEXT_NODE ? [/** @type {Text} */ (node)] : [];
  while (texts.nextNode()) found.push(/** @type {Text} */ (texts.currentNode));
  for (const text of found) if (CONTROL.test(text.data)) text.replaceWith(...text.data.split(CONTROL).map(shown));
}

/** @param {string} part */
function shown(part) {
  const name = NAMES.get(part);
  return name ? h('mark', { className: 'direction', title: 'U+' + part.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0') }, name) : part;
}
