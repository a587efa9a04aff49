import { kinds } from './work/kinds.js';

/** @import {Child, Fact, Framework, FrameworkPage, Trait, TraitGroup, Traits} from '../types' */
/** @import {Form} from '../writing/form.js' */

/** @typedef {typeof import('../writing/form-kit.js').formKit} FormKit what makes elements and fields */
export { edit as words } from '../strings/en.json';

const STATUSES = ['active', 'maintained', 'dormant', 'retired'];
const VERDICTS = ['holds', 'mostly-holds', 'outdated', 'misleading', 'wrong', 'unproven'];
const SUPPORTS = ['yes', 'partial', 'no', 'unknown'];
const FIELDS = ['tagline', 'summary', 'status', 'name'];
const PROPOSED = '/edit/proposed';

/** By kind: what makes the fields in front of the text. */
export const fields = { ...kinds, edit };

/**
 * Builds the fields of an edit of the catalogue: which framework and what of it, or which claim;
 * another value; and a source.
 *
 * @param {Form} form
 * @param {FormKit} formKit
 * @returns {Promise<Child[]>}
 */
async function edit(form, formKit) {
  const { field, input } = formKit;
  const target = input('/edit/target', { type: 'hidden', value: form.about });
  const source = field(form.t('source'), input('/edit/source', { type: 'url', required: true, 'data-most': 300 }));
  const [, claim] = /^claims?[:/]([^/]+)/.exec(form.about || form.thread) ?? [];
  if (!claim) return [target, ...(await framework(form, formKit, target)), source];
  target.value = `claims/${claim}/verdict`;
  return [target, ...verdict(form, formKit), source];
}

/**
 * @param {Form} form
 * @param {FormKit} formKit
 * @param {HTMLInputElement} target
 */
async function framework(form, formKit, target) {
  const { h, field, select } = formKit;
  /** @type {[FrameworkPage, Traits]} */
  const [{ items }, { groups }] = await Promise.all([form.host.ask('/v1/frameworks?limit=100'), form.host.ask('/v1/traits')]);
  const traits = new Map(groups.flatMap(each => each.traits).map(trait => [`facts/${trait.id}`, trait]));
  const value = h('div');
  const show = async () => {
    const asked = (target.value = `frameworks/${which.value}/${what.value}`);
    const now = await form.host.ask('/v1/frameworks/' + which.value);
    if (target.value === asked) value.replaceChildren(...proposed(form, formKit, what.value, traits.get(what.value), now));
  };
  const onchange = () => show().catch(error => form.host.explain(form.wrong, error));
  const which = select('', items.map(each => [each.slug, each.name]), { onchange });
  const what = select('', FIELDS.map(name => [name, form.t('field-' + name)]), { onchange });
  what.append(...groups.map(each => group(each, h)));
  choose(which, what, form);
  await show();
  return [field(form.t('which'), which), field(form.t('what'), what), value];
}

/**
 * What the edit is already known to be about, from the cell it was asked for, or the thread.
 *
 * @param {HTMLSelectElement} which
 * @param {HTMLSelectElement} what
 * @param {Form} form
 */
function choose(which, what, { about, thread }) {
  const [, slug, field] = /^frameworks\/([^/]+)\/(.+)/.exec(about) ?? [];
  which.value = slug ?? /^framework:(.+)/.exec(thread)?.[1] ?? which.value;
  what.value = field ?? FIELDS[0];
}

/**
 * @param {TraitGroup} group
 * @param {FormKit['h']} h
 */
const group = ({ group, traits }, h) =>
  h('optgroup', { label: group }, traits.map(trait => h('option', { value: 'facts/' + trait.id }, trait.title)));

/**
 * Controls for the new value, filled with what stands there now.
 *
 * @param {Form} form
 * @param {FormKit} formKit
 * @param {string} what
 * @param {Trait | undefined} trait
 * @param {Framework} framework
 */
function proposed(form, formKit, what, trait, framework) {
  const { area, field, select } = formKit;
  if (trait) return fact(form, formKit, trait, framework.facts.find(each => each.trait === trait.id));
  const control = what === 'status' ? select(PROPOSED, pairs(STATUSES, form)) : area(PROPOSED, { rows: 4, required: true });
  control.value = what === 'summary' ? framework.summary.markdown : /** @type {any} */ (framework)[what];
  return [field(form.t('newValue'), control)];
}

/**
 * @param {Form} form
 * @param {FormKit} formKit
 * @param {Trait} trait
 * @param {Partial<Fact>} [now]
 */
function fact(form, formKit, { kind, choices, question }, now = {}) {
  const { h, field, input } = formKit;
  return [
    h('p', {}, question),
    value(form, formKit, kind, choices, now),
    field(form.t('note'), input(PROPOSED + '/note', { value: now.note, 'data-most': 500 }), form.t('noteHint')),
    field(form.t('version'), input(PROPOSED + '/version', { value: now.version, 'data-most': 40 })),
  ];
}

/**
 * @param {Form} form
 * @param {FormKit} formKit
 * @param {Trait['kind']} kind
 * @param {string[]} choices
 * @param {Partial<Fact>} now
 */
function value(form, { h, field, input, select }, kind, choices, now) {
  const label = form.t('newValue');
  const name = PROPOSED + '/value';
  if (kind === 'support') {
    const control = select(PROPOSED + '/support', pairs(SUPPORTS, form));
    control.value = now.support ?? '';
    return field(label, control);
  }
  if (kind !== 'choice') return field(label, input(name, { type: kind, step: 'any', value: /** @type {string | number | undefined} */ (now.value), required: true }));
  /** @param {string} each */
  const choice = each => h('label', {}, input(name, { type: 'checkbox', value: each, checked: !!(/** @type {string[] | null | undefined} */ (now.value)?.includes(each)) }), ' ', each);
  return h('fieldset', {}, h('legend', {}, label), choices.map(choice));
}

/**
 * @param {Form} form
 * @param {FormKit} formKit
 */
const verdict = (form, { area, field, select }) => [
  field(form.t('newValue'), select(PROPOSED + '/verdict', pairs(VERDICTS, form))),
  field(form.t('why'), area(PROPOSED + '/why', { rows: 3, required: true })),
];

/**
 * The catalogue's own words, in the reader's language where there is one for them.
 *
 * @param {string[]} words
 * @param {Form} form
 */
const pairs = (words, form) => words.map(word => [word, form.t(word)]);
