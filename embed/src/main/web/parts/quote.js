/** @import {Quote} from '../types' */
/** @import {CommentThread} from '../elements/comment-thread.js' */

/** @typedef {{range: Range, region: Element, answered?: string}} Selected `answered` is the contribution that it is in */

/** This is enough of what stands around a quote. */
const AROUND = 32;

/** Selections are looked at when they have stood still for so many milliseconds. */
const STILL = 200;

/**
 * Keeps what is selected on the page as the thread's `quote`, and shows a button next to it.
 *
 * @param {CommentThread} host
 * @param {HTMLElement} offer the buttons, a popover: to quote, and to suggest an edit of what is the page's own
 */
export function watchSelection(host, offer) {
  const hide = () => offer.matches(':popover-open') && offer.hidePopover();
  const look = () => {
    const found = selected(host);
    if (!found) return hide();
    host.quote = quote(found);
    /** @type {any} */ (offer.lastElementChild).hidden = !!found.answered;
    show(offer, found.range.getBoundingClientRect());
  };
  /** @type {ReturnType<typeof setTimeout>} */
  let timer;
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(look, STILL);
  };
  // The press itself must not take the selection away before it is read.
  offer.onpointerdown = event => event.preventDefault();
  offer.addEventListener('click', hide);
  const { signal } = host;
  document.addEventListener('selectionchange', later, { signal });
  document.addEventListener('scroll', hide, { signal, passive: true });
  later();
}

/**
 * What is selected, where it is part of the page's own text, or of a contribution that can be answered.
 *
 * @param {CommentThread} host
 * @returns {Selected | undefined}
 */
function selected(host) {
  const selection = getSelection();
  if (!selection?.rangeCount || selection.isCollapsed) return undefined;
  const range = selection.getRangeAt(0);
  const node = range.commonAncestorContainer;
  const within = node.nodeType === Node.ELEMENT_NODE ? /** @type {Element} */ (node) : node.parentElement;
  const written = within?.closest('.guide-text');
  const entry = written && host.contains(written) && written.closest('li')?.querySelector('.guide-reply') && written.closest('li');
  if (entry && range.toString().trim()) return { range, region: written, answered: entry.id.slice(2) };
  const region = within?.closest(host.getAttribute('quote') || 'article, main, body');
  const foreign = within?.closest('input, textarea, [contenteditable], [data-state]');
  return region && !foreign && range.toString().trim() ? { range, region } : undefined;
}

/**
 * A text quote selector (W3C Web Annotation, 4.2.4), with blanks as a reader sees them.
 *
 * @param {Selected} selected
 * @returns {Quote}
 */
function quote({ range, region, answered }) {
  /** @param {(other: Range) => void} cut */
  const around = cut => {
    const other = document.createRange();
    other.selectNodeContents(region);
    cut(other);
    return characters(other);
  };
  const before = around(other => other.setEnd(range.startContainer, range.startOffset));
  const after = around(other => other.setStart(range.endContainer, range.endOffset));
  const exact = characters(range).join('').trim();
  return {
    exact,
    answered,
    prefix: before.slice(-AROUND).join(''),
    suffix: after.slice(0, AROUND).join(''),
  };
}

/** @param {Range} range */
const characters = range => [...range.toString().replace(/\s+/g, ' ')];

/**
 * Below the selection, and always within the window.
 *
 * @param {HTMLElement} button
 * @param {DOMRect} selection
 */
function show(button, { bottom, left }) {
  button.showPopover();
  /**
   * @param {number} at
   * @param {number} size
   */
  const within = (at, size) => Math.max(8, Math.min(at, size)) + 'px';
  button.style.left = within(left, innerWidth - button.offsetWidth - 8);
  button.style.top = within(bottom + 8, innerHeight - button.offsetHeight - 8);
}
