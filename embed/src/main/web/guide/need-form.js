import { button, h } from '../base/dom.js';
import { DAYS, EXTENSIONS, KINDS, NUMBERS, needTitle } from './needs.js';

/** @import {Preset, Trait, TraitGroup} from '../types' */
/** @import {FrameworkPick} from '../elements/framework-pick.js' */
/** @import {Need} from './needs.js' */

/** @typedef {Pick<Trait, 'title' | 'kind' | 'choices'>} AskedTrait */
/** @typedef {Map<string, AskedTrait>} Traits by ID */

const WEIGHTS = [1, 2, 3, 4, 5];
const STATUSES = ['active', 'maintained', 'dormant', 'retired', 'discontinued'];
/** @type {Partial<Record<string, Record<string, string>>>} */
const ORDERS = { number: NUMBERS, date: DAYS };

/**
 * The needs as a form: chips by kind, presets above, a line for a new one below.
 *
 * @param {FrameworkPick} host
 */
export function needForm(host) {
  const { presets, groups } = host.known;
  /** @type {Traits} the status is asked for as if it were one */
  const traits = new Map(groups.flatMap(each => each.traits).map(trait => [trait.id, trait]));
  traits.set('status', { title: host.t('status'), kind: 'choice', choices: STATUSES });
  return h(
    'form',
    { className: 'guide-form', ariaLabel: host.t('needs'), onsubmit: (/** @type {Event} */ event) => event.preventDefault() },
    h('p', { className: 'guide-buttons', role: 'group', ariaLabel: host.t('presets') }, presets.map(each => preset(each, host))),
    KINDS.map(kind => chips(kind, traits, host)),
    newNeed(groups, traits, host),
    extensions(host),
  );
}

/**
 * Whether packages that people use for what a framework lacks count too.
 *
 * @param {FrameworkPick} host
 */
function extensions(host) {
  const asked = host.needs.find(need => need.kind === EXTENSIONS);
  const onchange = () => (asked ? host.change(asked) : host.add({ kind: EXTENSIONS, text: 'yes', weight: 1 }));
  return h('label', {}, h('input', { type: 'checkbox', checked: !!asked, onchange }), ' ', host.t('extensions'));
}

/**
 * @param {Preset} preset
 * @param {FrameworkPick} host
 */
const preset = ({ title, question, url }, host) => button(title, () => host.take(url.split('?')[1]), { title: question });

/**
 * @param {string} label
 * @param {(string | number)[][]} options value and text
 * @param {string | number} [value]
 * @param {(value: string) => void} [onchange]
 */
const choose = (label, options, value, onchange) =>
  h(
    'select',
    { ariaLabel: label, onchange: (/** @type {any} */ { target }) => onchange?.(target.value) },
    options.map(([key, text]) => h('option', { value: key, selected: key === value }, text)),
  );

/**
 * The needs of a kind, with its name above them.
 *
 * @param {string} kind
 * @param {Traits} traits
 * @param {FrameworkPick} host
 */
function chips(kind, traits, host) {
  const some = host.needs.filter(need => need.kind === kind);
  return some.length > 0 && h('div', {}, h('b', {}, host.t(kind)), h('ul', { className: 'guide-needs', ariaLabel: host.t(kind) }, some.map(need => chip(need, traits, host))));
}

/**
 * A need; what it counts for is one choice, of kind and importance.
 *
 * @param {Need} need
 * @param {Traits} traits
 * @param {FrameworkPick} host
 */
function chip(need, traits, host) {
  const [id] = need.text.split(':');
  const name = needTitle(need.text, traits.get(id)?.title ?? id, host);
  const kinds = KINDS.flatMap(kind => (kind === 'want' ? WEIGHTS.map(n => [kind + n, `${host.t(kind)} ${n} ★`]) : [[kind, host.t(kind)]]));
  const now = need.kind === 'want' ? need.kind + need.weight : need.kind;
  const counts = choose(host.t('kindOf', { name }), kinds, now, value => {
    const [, kind, weight] = /** @type {string[]} */ (/^(\D+)(\d?)$/.exec(value));
    host.change(need, { kind, weight: Number(weight) || 1 });
  });
  const remove = button('×', () => host.change(need), { ariaLabel: host.t('without', { name }) });
  return h('li', {}, h('span', {}, name), counts, remove);
}

/**
 * @param {TraitGroup[]} groups
 * @param {Traits} traits
 * @param {FrameworkPick} host
 */
function newNeed(groups, traits, host) {
  const options = groups.map(({ group, traits }) => h('optgroup', { label: group }, traits.map(each => h('option', { value: each.id }, each.title))));
  const value = h('span', {});
  const show = () => value.replaceChildren(...values(/** @type {AskedTrait} */ (traits.get(trait.value)), host));
  const trait = h('select', { ariaLabel: host.t('trait'), onchange: show });
  trait.append(h('option', { value: 'status' }, host.t('status')), ...options);
  show();
  /** @param {string} kind */
  const add = kind => {
    const chosen = [.../** @type {Iterable<HTMLInputElement>} */ (value.children)].map(control => control.value).join('');
    host.add({ kind, text: trait.value + (chosen && ':' + chosen), weight: 1 });
  };
  const kinds = KINDS.map(kind => button('+ ' + host.t(kind), () => add(kind)));
  return h('p', { className: 'guide-buttons', role: 'group', ariaLabel: host.t('add') }, trait, value, kinds);
}

/**
 * Controls for what is asked of a trait.
 *
 * @param {Pick<Trait, 'kind' | 'choices'>} trait
 * @param {FrameworkPick} host
 */
function values(trait, host) {
  const label = host.t('value');
  const { kind, choices } = trait;
  if (kind === 'support') return [];
  if (kind === 'choice') return [choose(label, choices.map(each => [each, host.t(each)]))];
  const order = ORDERS[kind];
  const input = h('input', { type: order ? kind : 'text', ariaLabel: label, maxLength: 60 });
  return order ? [choose(host.t('order'), Object.keys(order).map(each => [each, host.t(order[each], { value: '…' })])), input] : [input];
}
