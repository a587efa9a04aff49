import { button, h } from '../web/base/dom.js';

/** @import {Child} from '../web/types' */

/**
 * A time as a reader in this language writes it.
 *
 * @param {string} iso
 */
export function time(iso) {
  const text = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso));
  return h('time', { dateTime: iso }, text);
}

/**
 * Says something without moving the focus.
 *
 * @param {string} text
 */
export function say(text) {
  byId('status').textContent = text;
}

/**
 * An element of the page that is always there.
 *
 * @param {string} id
 */
export const byId = id => /** @type {HTMLElement} */ (document.getElementById(id));

/**
 * A field with its label.
 *
 * @param {string} label
 * @param {HTMLElement} control
 * @param {string} [hint]
 */
export function field(label, control, hint) {
  return h('label', { className: 'field' }, h('span', {}, label), control, hint ? h('small', {}, hint) : null);
}

/**
 * @param {string[]} values
 * @param {string} [chosen]
 */
export const options = (values, chosen) => values.map(each => h('option', { value: each, selected: each === chosen }, each));

/**
 * A place for what went wrong, heard when it is filled.
 *
 * @param {string} [id]
 */
export const outcome = (id = '') => h('p', { className: 'outcome', role: 'alert', ...(id && { id }) });

/**
 * A table that can be scrolled by keys too.
 *
 * @param {string} label
 * @param {Child} caption
 * @param {string[]} heads
 * @param {HTMLElement[]} rows
 */
export function table(label, caption, heads, rows) {
  const head = h('tr', {}, heads.map(text => h('th', { scope: 'col' }, text)));
  return h(
    'div',
    { className: 'scroll', tabIndex: 0, role: 'region', ariaLabel: label },
    h('table', {}, h('caption', {}, caption), h('thead', {}, head), h('tbody', {}, rows)),
  );
}

/**
 * A button that shows the next page of a list behind what is there, as long as there is one.
 *
 * @template Item
 * @param {string | undefined} next the cursor of the next page
 * @param {(cursor: string) => Promise<{items: Item[], next?: string}>} load
 * @param {(items: Item[]) => void} show
 */
export function more(next, load, show) {
  const place = h('p', {});
  /** @param {string | undefined} cursor */
  const offer = cursor => {
    const click = async () => {
      const page = await load(/** @type {string} */ (cursor));
      show(page.items);
      offer(page.next);
      say(page.items.length + ' more.');
    };
    place.replaceChildren(...(cursor ? [button('Load more', click)] : []));
  };
  offer(next);
  return place;
}

/**
 * A button that asks before it acts.
 *
 * @param {string} text
 * @param {string} sure
 * @param {() => unknown} action
 */
export function twice(text, sure, action) {
  const made = button(text, () => (made.textContent === sure ? action() : (made.textContent = sure)));
  return made;
}

/**
 * @param {string} text
 * @param {boolean} checked
 */
export function checkbox(text, checked) {
  const box = h('input', { type: 'checkbox', checked });
  return { box, label: h('label', { className: 'check' }, box, ' ', text) };
}

/**
 * What goes wrong with what is typed is said at its field.
 *
 * @param {() => Promise<void>} action
 * @param {HTMLElement} fault
 * @param {HTMLElement} text the field
 */
export function guard(action, fault, text) {
  return async () => {
    fault.textContent = '';
    text.removeAttribute('aria-invalid');
    try {
      await action();
    } catch (error) {
      fault.textContent = error instanceof SyntaxError ? 'This is not valid JSON: ' + error.message : error.message;
      text.setAttribute('aria-invalid', 'true');
      text.focus();
    }
  };
}
