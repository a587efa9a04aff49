import { h } from '../base/dom.js';
import { area, field, input, select } from './fields.js';

const STATUSES = ['active', 'maintained', 'dormant', 'retired'];
const VERDICTS = ['holds', 'mostly-holds', 'outdated', 'misleading', 'wrong', 'unproven'];
const SUPPORTS = ['yes', 'partial', 'no', 'unknown'];
const INPUTS = { number: 'number', date: 'date', text: 'text' };

/**
 * An edit of the catalogue: which framework, what of it, another value, and a source. The parts
 * come once the guide has told what there is; the form knows when it is `ready`.
 *
 * @param {import('./form.js').Form} form
 */
export function editFields(form) {
  const place = h('div', {}, form.t('loading'));
  form.ready = build(form, place).catch(error => {
    place.textContent = form.t('unreachable');
    form.say(error.message);
  });
  return [place];
}

async function build(form, place) {
  const target = input('/edit/target', { type: 'hidden', value: form.about ?? '' });
  const source = field(form.t('source'), input('/edit/source', { type: 'url', required: true, maxLength: 300 }));
  const [, id] = /^claims?[:/]([^/]+)/.exec(form.about ?? form.thread) ?? [];
  if (id) {
    target.value = `claims/${id}/verdict`;
    place.replaceChildren(target, ...verdict(form.t), source);
    return;
  }
  const [{ items }, { groups }] = await Promise.all([form.ask('/v1/frameworks?limit=100'), form.ask('/v1/traits')]);
  const value = h('div');
  const which = select('', items.map(each => [each.slug, each.name]), {});
  const what = select('', fields(form.t), {});
  groups.forEach(each => what.append(group(each)));
  const show = async () => {
    target.value = `frameworks/${which.value}/${what.value}`;
    const trait = groups.flatMap(each => each.traits).find(each => 'facts/' + each.id === what.value);
    value.replaceChildren(...proposed(form.t, what.value, trait, await form.ask('/v1/frameworks/' + which.value)));
  };
  choose(which, what, form);
  which.onchange = what.onchange = () => show().catch(error => form.say(error.message));
  place.replaceChildren(target, field(form.t('which'), which), field(form.t('what'), what), value, source);
  await show();
}

/** What the edit is already known to be about, from the cell it was asked for, or the thread. */
function choose(which, what, { about, thread }) {
  const [, slug, field] = /^frameworks\/([^/]+)\/(.+)/.exec(about ?? '') ?? [];
  which.value = slug ?? /^framework:(.+)/.exec(thread)?.[1] ?? which.value;
  what.value = field ?? 'tagline';
}

const fields = t => ['tagline', 'summary', 'status', 'name'].map(name => [name, t('field-' + name)]);

const group = ({ group, traits }) =>
  h('optgroup', { label: group }, traits.map(trait => h('option', { value: 'facts/' + trait.id }, trait.title)));

/** Controls for the new value, filled with what stands there now. */
function proposed(t, what, trait, framework) {
  const name = '/edit/proposed';
  if (trait) return fact(t, name, trait, framework.facts.find(each => each.trait === trait.id));
  const now = what === 'summary' ? framework.summary.markdown : framework[what];
  const control = what === 'status' ? select(name, pairs(STATUSES, t), {}) : area(name, { rows: 4, required: true });
  control.value = now;
  return [field(t('newValue'), control)];
}

function fact(t, name, { kind, choices, question }, now) {
  const value = {
    support: () => field(t('newValue'), select(name + '/support', pairs(SUPPORTS, t), { value: now.support })),
    choice: () => h('fieldset', {}, h('legend', {}, t('newValue')), choices.map(each => choice(name, each, now.value))),
  }[kind];
  const plain = () => field(t('newValue'), input(name + '/value', { type: INPUTS[kind], step: 'any', value: now.value ?? '', required: true }));
  const made = (value ?? plain)();
  const support = made.querySelector('select');
  if (support) support.value = now.support;
  return [
    h('p', {}, question),
    made,
    field(t('note'), input(name + '/note', { value: now.note ?? '', maxLength: 500 }), t('noteHint')),
    field(t('version'), input(name + '/version', { value: now.version ?? '', maxLength: 40 })),
  ];
}

const choice = (name, value, now) =>
  h('label', {}, input(name + '/value', { type: 'checkbox', value, checked: !!now?.includes(value) }), ' ', value);

const verdict = t => [
  field(t('newValue'), select('/edit/proposed/verdict', pairs(VERDICTS, t), {})),
  field(t('why'), area('/edit/proposed/why', { rows: 3, required: true })),
];

/** The catalogue's own words, in the reader's language where there is one for them. */
const pairs = (words, t) => words.map(word => [word, t('word-' + word)]);
