/**
 * Tells the page what happened.
 *
 * @param {Element} element
 * @param {string} event
 * @param {object} detail
 */
export const emit = (element, event, detail) => element.dispatchEvent(new CustomEvent(event, { detail, bubbles: true }));
