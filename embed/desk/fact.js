import { call } from './api.js';
import { field, h, say } from './dom.js';

const SUPPORT = ['yes', 'partial', 'no', 'unknown'];
const EVIDENCE = ['package-file', 'metadata', 'docs', 'source', 'run', 'announcement'];

/** Milliseconds for which another function may still show what was before (decision record 17). */
const LATE = 2500;

/** One fact with its evidence, for owners; saved only over the revision that was read. */
export async function editor(main, slug, traitId) {
  const path = `/v1/frameworks/${slug}/facts/${traitId}`;
  const [framework, traits, read] = await Promise.all([call('/v1/frameworks/' + slug), call('/v1/traits'), call(path)]);
  const trait = traits.data.groups.flatMap(group => group.traits).find(each => each.id === traitId);
  const fact = read.data;
  const answer = answered(trait, fact);
  const note = h('textarea', { rows: 2, value: fact.note ?? '' });
  const version = h('input', { value: fact.version ?? '' });
  const checkedOn = h('input', { type: 'date', value: new Date().toISOString().slice(0, 10) });
  const evidence = h('div', {}, (fact.evidence.length ? fact.evidence : [{}]).map(source));
  const comment = h('input', { maxLength: 200 });
  const fault = h('p', { className: 'outcome', role: 'alert' });
  const body = () => ({
    ...answer.read(),
    note: note.value || null,
    version: version.value || null,
    evidence: [...evidence.children].map(each => each.read()).filter(each => each.locator),
    checkedOn: checkedOn.value || null,
  });
  const submit = async event => {
    event.preventDefault();
    fault.textContent = '';
    try {
      await call(path + '?' + new URLSearchParams({ comment: comment.value }), { method: 'PUT', body: body(), match: read.etag });
      say('Saved; the lists follow …');
      await new Promise(done => setTimeout(done, LATE));
      location.hash = 'facts';
      say(`${trait.title} of ${framework.data.name} is saved.`);
    } catch (error) {
      fault.textContent = error.status === 412 ? 'Somebody changed it meanwhile: open it again.' : error.message;
      fault.focus();
    }
  };
  const add = h('button', { type: 'button', on: { click: () => evidence.append(source({})) } }, 'Add evidence');
  main.replaceChildren(
    h('p', {}, h('a', { href: '#facts' }, 'All facts')),
    h('h2', {}, framework.data.name, ': ', trait.title),
    h('p', {}, trait.question),
    h(
      'form',
      { on: { submit } },
      answer.control,
      field('Note', note),
      field('Version', version),
      h('fieldset', {}, h('legend', {}, 'Evidence'), evidence, add),
      field('Checked on', checkedOn),
      field('Why it changes', comment, 'Shows in the history.'),
      fault,
      h('p', {}, h('button', {}, 'Save the fact')),
    ),
  );
}

/** The answer's own control: support by one word, choices by boxes, everything else by what is typed. */
function answered(trait, fact) {
  if (trait.kind === 'support') {
    const select = h('select', {}, SUPPORT.map(each => h('option', { value: each, selected: each === fact.support }, each)));
    return { control: field('Support', select), read: () => ({ support: select.value, value: null }) };
  }
  const { control, value } = trait.kind === 'choice' ? choices(trait, fact) : typed(trait, fact);
  return {
    control,
    read: () => (value() === null ? { support: 'unknown', value: null } : { support: null, value: value() }),
  };
}

function choices(trait, fact) {
  const boxes = trait.choices.map(each => h('input', { type: 'checkbox', value: each, checked: fact.value?.includes(each) }));
  const control = h('fieldset', {}, h('legend', {}, 'Value'), boxes.map(box => h('label', { className: 'check' }, box, ' ', box.value)));
  const chosen = () => boxes.filter(box => box.checked).map(box => box.value);
  return { control, value: () => (chosen().length ? chosen() : null) };
}

function typed(trait, fact) {
  const type = { number: 'number', date: 'date', text: 'text' }[trait.kind];
  const input = h('input', { type, step: 'any', value: fact.value ?? '' });
  const value = () => (input.value === '' ? null : trait.kind === 'number' ? Number(input.value) : input.value);
  return { control: field(trait.unit ? `Value, in ${trait.unit}` : 'Value', input, 'Empty for unknown.'), value };
}

/** One line of evidence; it is left out where it has no place. */
function source({ kind, locator, version }) {
  const select = h('select', { 'aria-label': 'Kind of evidence' }, EVIDENCE.map(each => h('option', { value: each, selected: each === kind }, each)));
  const place = h('input', { 'aria-label': 'Where it is', value: locator ?? '', placeholder: 'A path, a page or owner/repository:path' });
  const of = h('input', { 'aria-label': 'Version that was read', value: version ?? '', placeholder: 'Version' });
  const line = h('p', { className: 'source' }, select, place, of);
  line.read = () => ({ kind: select.value, locator: place.value.trim(), version: of.value.trim() || null });
  return line;
}
