import { button, h } from '../web/base/dom.js';
import { asJson } from './as-json.js';
import { ruleRow } from './rule-row.js';
import { say } from './widgets.js';

/** @import {ApiError} from '../web/base/api.js' */
/** @import {Rule, Sites} from '../web/types' */
/** @import {RuleRow} from './rule-row.js' */

const JSON_HINT =
  'A list. Each rule has a name, a type (words, links, length, thread-age, kind, rate, mixed-scripts), the settings of its type, and optionally site, and enabled.';

/**
 * All rules, one form each, and behind "Advanced" as JSON.
 *
 * @param {Rule[]} known
 * @param {Sites['sites']} sites
 */
export function ruleList(known, sites) {
  /** @type {RuleRow[]} */
  let rows = [];
  const place = h('div', {});
  const none = h('p', {}, 'No rules: only the spam checks above hold posts.');
  /** @param {Rule} rule */
  const add = rule => {
    const row = ruleRow(rule, sites, remove);
    rows.push(row);
    place.append(row.element);
    none.hidden = true;
    return row;
  };
  /** @param {RuleRow} row */
  const remove = row => {
    const at = rows.indexOf(row);
    rows = rows.filter(other => other !== row);
    row.element.remove();
    none.hidden = rows.length > 0;
    (rows[Math.min(at, rows.length - 1)] ?? anew).focus();
    say('Removed. It takes effect when you save.');
  };
  const anew = button('Add a rule', () => add({ name: '', type: 'words' }).focus());
  /** @param {Rule[]} rules */
  const fill = rules => {
    rows = [];
    place.replaceChildren();
    none.hidden = false;
    rules.forEach(add);
  };
  fill(known);
  const read = () => rows.map(row => row.read());
  return {
    element: h('section', {}, h('h3', {}, 'Rules'), none, place, h('p', {}, anew), asJson('rules', JSON_HINT, read, fill)),
    read,
    /**
     * @param {Map<string, number>} held how many each rule would hold, by its name
     * @param {number} tried
     */
    tell: (held, tried) => rows.forEach(row => row.tell(`Would hold ${held.get(row.read().name) ?? 0} of ${tried}.`)),
    /** @param {ApiError} error whose parts are shown at the rules that they are about */
    refuse: error => refuse(rows, error),
    clear: () => rows.forEach(row => row.refuse('')),
  };
}

/**
 * @param {RuleRow[]} rows
 * @param {ApiError} error
 */
function refuse(rows, error) {
  for (const { pointer, detail } of error.errors ?? []) {
    const [, index, name] = /^\/rules\/(\d+)(?:\/(\w+))?/.exec(pointer ?? '') ?? [];
    rows[Number(index)]?.refuse(name ? `${name} ${detail}.` : `It ${detail}.`);
  }
}
