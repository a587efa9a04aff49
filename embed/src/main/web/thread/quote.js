import { button } from '../base/dom.js';

/** The server takes quotes up to this long, and this is enough of what stands around them. */
const LONGEST = 1000;
const AROUND = 32;

/**
 * Offers to suggest a change of what is selected on the page, next to the selection.
 *
 * @param {import('../elements/comment-thread.js').CommentThread} host
 * @param {(quote: {exact: string, prefix: string, suffix: string}) => void} suggest
 */
export function offerQuotes(host, suggest) {
  const offer = button(host.t('suggest'), () => {
    hide();
    suggest(host.quote);
  });
  Object.assign(offer, { popover: 'manual', className: 'guide-quote' });
  const hide = () => offer.matches(':popover-open') && offer.hidePopover();
  const look = () => {
    const range = selected(host);
    host.quote = range ? quote(range.range, range.region) : host.quote;
    if (range) show(offer, range.range.getBoundingClientRect());
    else hide();
  };
  // The press itself must not take the selection away before it is read.
  offer.onpointerdown = event => event.preventDefault();
  let timer;
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(look, 200);
  };
  const { signal } = host;
  document.addEventListener('selectionchange', later, { signal });
  document.addEventListener('scroll', hide, { signal, passive: true });
  return offer;
}

/** What is selected, where it is part of the page's own text. */
function selected(host) {
  const selection = getSelection();
  if (!selection.rangeCount || selection.isCollapsed) return undefined;
  const range = selection.getRangeAt(0);
  const node = range.commonAncestorContainer;
  const within = node.nodeType === 1 ? node : node.parentElement;
  const region = within?.closest(host.getAttribute('quote') || 'article, main, body');
  const foreign = within?.closest('input, textarea, [contenteditable], [data-state]');
  return region && !foreign && range.toString().trim() ? { range, region } : undefined;
}

/** A text quote selector (W3C Web Annotation, 4.2.4), with blanks as a reader sees them. */
function quote(range, region) {
  const around = edit => {
    const other = document.createRange();
    other.selectNodeContents(region);
    edit(other);
    return [...other.toString().replace(/\s+/g, ' ')];
  };
  const before = around(other => other.setEnd(range.startContainer, range.startOffset));
  const after = around(other => other.setStart(range.endContainer, range.endOffset));
  const exact = [...range.toString().replace(/\s+/g, ' ').trim()].slice(0, LONGEST);
  return { exact: exact.join(''), prefix: before.slice(-AROUND).join(''), suffix: after.slice(0, AROUND).join('') };
}

function show(button, { bottom, left, right }) {
  button.showPopover();
  const x = Math.min((left + right) / 2, innerWidth - button.offsetWidth - 8);
  const y = Math.min(bottom + 8, innerHeight - button.offsetHeight - 8);
  Object.assign(button.style, { left: Math.max(8, x) + 'px', top: Math.max(8, y) + 'px' });
}
