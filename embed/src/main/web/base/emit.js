/**
 * Tells the page what happened, also out of a shadow root.
 *
 * @param {Element} element
 * @param {string} event
 * @param {object} detail
 */
export const emit = (element, event, detail) => element.dispatchEvent(new CustomEvent(event, { detail, bubbles: true, composed: true }));
