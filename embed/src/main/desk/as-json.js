import { button, h } from '../web/base/dom.js';
import { guard, outcome, say } from './widgets.js';

/**
 * What forms hold as JSON, for whoever has it already; behind "Advanced".
 *
 * @template Item
 * @param {string} what such as "rules"
 * @param {string} hint
 * @param {() => Item[]} read
 * @param {(items: Item[]) => void} fill
 */
export function asJson(what, hint, read, fill) {
  const text = h('textarea', { rows: 14, spellcheck: false, ariaLabel: `${what[0].toUpperCase()}${what.slice(1)} as JSON` });
  const fault = outcome(what + '-fault');
  text.setAttribute('aria-describedby', fault.id);
  const use = async () => {
    /** @type {Item[]} */
    const items = JSON.parse(text.value);
    if (!Array.isArray(items)) throw new SyntaxError('It is no list.');
    fill(items);
    say(`The ${what} above are those of the JSON now. They take effect when you save.`);
  };
  const details = h(
    'details',
    { ontoggle: () => details.open && (text.value = JSON.stringify(read(), null, 2)) },
    h('summary', {}, `Advanced: the ${what} as JSON`),
    h('p', {}, hint),
    text,
    fault,
    h('p', {}, button('Use this JSON', guard(use, fault, text))),
  );
  return details;
}
