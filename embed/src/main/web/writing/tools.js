import { button, h } from '../base/dom.js';
import { preview } from './preview.js';

/** @import {Form} from './form.js' */
/** @import {SmallForm} from '../thread/small-form.js' */

/** What a button puts around the selection, or in front of each of its lines, with its sign and its key. */
const MARKS = [
  { name: 'bold', sign: 'B', before: '**', after: '**', key: 'b' },
  { name: 'italic', sign: 'I', before: '_', after: '_', key: 'i' },
  { name: 'linkText', sign: '↗', before: '[', after: '](https://)', key: 'k' },
  { name: 'quoteThis', sign: '❝', line: '> ', key: '' },
  { name: 'code', sign: '‹›', before: '`', after: '`', key: 'e' },
  { name: 'list', sign: '•', line: '- ', key: '' },
];

/** Of what a text can have; the marks say it in any language. */
const EXAMPLES = ['**bold**', '_italic_', '~~strike~~', '[text](https://example.org)', '`code`', '> quote', '- list', '1. list', '```'];

/**
 * Below the text: a tab for writing and one for what readers will see, and buttons for marks with their keys.
 *
 * @param {Form} form
 * @param {SmallForm} small
 * @param {HTMLElement} shown where the preview goes
 */
export function tools(form, { element, text }, shown) {
  const { t } = form;
  const tabs = ['writeTab', 'preview'].map(name => button(t(name), () => choose(name === 'preview'), { role: 'tab', ariaSelected: String(name !== 'preview') }));
  const marks = MARKS.map(mark => button(mark.sign, () => put(text, mark), { title: t(mark.name) + (mark.key && ` (Ctrl+${mark.key.toUpperCase()})`), ariaLabel: t(mark.name) }));
  const bar = h('span', { className: 'guide-marks', role: 'group', ariaLabel: t('markdown') }, marks);
  Object.assign(shown, { role: 'tabpanel', ariaLabel: t('preview') });
  /** @param {boolean} isPreview */
  const choose = isPreview => {
    tabs.forEach((tab, at) => (tab.ariaSelected = String(isPreview === (at === 1))));
    for (const each of [text, bar]) each.hidden = isPreview;
    shown.replaceChildren();
    if (!isPreview) return text.focus();
    // What cannot be shown is written on.
    preview(form, text.value, shown).then(() => text.value && !shown.firstChild && choose(false));
  };
  element.addEventListener('keydown', event => press(event, element, text));
  // What is wrong with a text is said where it is seen.
  element.addEventListener('submit', () => text.hidden && choose(false), true);
  const help = h('details', {}, h('summary', {}, t('markdown')), h('p', {}, EXAMPLES.flatMap(each => [h('code', {}, each), ' '])));
  return h('div', { className: 'guide-tools' }, h('span', { role: 'tablist' }, tabs), bar, help);
}

/**
 * @param {KeyboardEvent} event
 * @param {HTMLFormElement} element
 * @param {HTMLTextAreaElement} text
 */
function press(event, element, text) {
  if (!event.ctrlKey && !event.metaKey) return;
  const mark = event.target === text && MARKS.find(({ key }) => key && key === event.key.toLowerCase());
  if (event.key === 'Enter') element.requestSubmit();
  else if (mark) put(text, mark);
  else return;
  event.preventDefault();
}

/**
 * @param {HTMLTextAreaElement} text
 * @param {{before?: string, after?: string, line?: string}} mark
 */
function put(text, { before = '', after = '', line }) {
  const { selectionStart: start, selectionEnd: end, value } = text;
  const selected = value.slice(start, end);
  insert(text, line ? selected.replace(/^/gm, line) : before + selected + after);
  if (!line) text.setSelectionRange(start + before.length, start + before.length + selected.length);
}

/**
 * In the place of what is selected. The browser's own way can be undone by its reader.
 *
 * @param {HTMLTextAreaElement} text
 * @param {string} what
 */
export function insert(text, what) {
  text.focus();
  if (document.execCommand('insertText', false, what)) return;
  text.setRangeText(what, text.selectionStart, text.selectionEnd, 'end');
  text.dispatchEvent(new InputEvent('input', { bubbles: true }));
}
