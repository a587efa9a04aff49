import { button, h } from '../web/base/dom.js';
import { call } from './api.js';
import { field, options, outcome, say } from './widgets.js';

/** @import {Evidence, Fact, Trait, TraitGroup} from '../web/types' */

const SUPPORT = ['yes', 'partial', 'no', 'unknown'];
const EVIDENCE = ['package-file', 'metadata', 'docs', 'source', 'run', 'announcement'];

/** Milliseconds for which another function may still show what was before (decision record 17). */
const LATE = 2500;

/**
 * One fact with its evidence, for owners; saved only over the revision that was read.
 *
 * @param {HTMLElement} main
 * @param {string} slug
 * @param {string} traitId
 */
export async function editor(main, slug, traitId) {
  const path = `/v1/frameworks/${slug}/facts/${traitId}`;
  const [framework, traits, read] = await Promise.all([call('/v1/frameworks/' + slug), call('/v1/traits'), call(path)]);
  /** @type {TraitGroup[]} */
  const groups = traits.data.groups;
  const trait = groups.flatMap(group => group.traits).find(each => each.id === traitId);
  if (!trait) throw new Error('Unknown trait: ' + traitId + '.');
  /** @type {Fact} */
  const fact = read.data;
  const value = valueControl(trait, fact);
  const note = h('textarea', { rows: 2, value: fact.note ?? '' });
  const version = h('input', { value: fact.version ?? '' });
  const checkedOn = h('input', { type: 'date', value: new Date().toISOString().slice(0, 10) });
  const sources = (fact.evidence.length ? fact.evidence : [{}]).map(source);
  const evidence = h('div', {}, sources.map(each => each.line));
  const comment = h('input', { maxLength: 200 });
  const fault = outcome();
  const body = () => ({
    ...value.read(),
    note: note.value || null,
    version: version.value || null,
    evidence: sources.map(each => each.read()).filter(each => each.locator),
    checkedOn: checkedOn.value || null,
    ...(fact.usual && ['no', 'partial'].includes(value.read().support ?? '') && { usual: fact.usual }),
  });
  /** @param {Event} event */
  const onsubmit = async event => {
    event.preventDefault();
    fault.textContent = '';
    try {
      await call(path + '?' + new URLSearchParams({ comment: comment.value }), { method: 'PUT', body: body(), match: read.etag });
      say('Saved. Lists update in a few seconds.');
      await new Promise(done => setTimeout(done, LATE));
      location.hash = 'facts';
      say(`${trait.title} of ${framework.data.name} is saved.`);
    } catch (error) {
      fault.textContent = error.status === 412 ? 'Someone else has changed this fact. Open it again to edit it.' : error.message;
      fault.focus();
    }
  };
  const add = () => {
    const another = source({});
    sources.push(another);
    evidence.append(another.line);
  };
  main.replaceChildren(
    h('p', {}, h('a', { href: '#facts' }, 'All facts')),
    h('h2', {}, framework.data.name, ': ', trait.title),
    h('p', {}, trait.question),
    h(
      'form',
      { onsubmit },
      value.control,
      field('Note', note),
      field('Version', version),
      h('fieldset', {}, h('legend', {}, 'Evidence'), evidence, button('Add evidence', add)),
      field('Checked on', checkedOn),
      field('Reason for the change', comment, 'Shown in the history.'),
      fault,
      h('p', {}, h('button', {}, 'Save fact')),
    ),
  );
}

/**
 * The value's own control: support by one word, choices by boxes, everything else by what is typed.
 *
 * @param {Trait} trait
 * @param {Fact} fact
 * @returns {{control: HTMLElement, read: () => Partial<Fact>}}
 */
function valueControl(trait, fact) {
  if (trait.kind === 'support') {
    const select = h('select', {}, options(SUPPORT, fact.support ?? ''));
    return { control: field('Support', select), read: () => ({ support: /** @type {Fact['support']} */ (select.value), value: null }) };
  }
  const { control, value } = trait.kind === 'choice' ? choices(trait, fact) : typed(trait, fact);
  return {
    control,
    read: () => (value() === null ? { support: 'unknown', value: null } : { support: null, value: value() }),
  };
}

/**
 * @param {Trait} trait
 * @param {Fact} fact
 */
function choices(trait, fact) {
  const before = [fact.value].flat();
  const boxes = trait.choices.map(each => h('input', { type: 'checkbox', value: each, checked: before.includes(each) }));
  const control = h('fieldset', {}, h('legend', {}, 'Value'), boxes.map(box => h('label', { className: 'check' }, box, ' ', box.value)));
  const chosen = () => boxes.filter(box => box.checked).map(box => box.value);
  return { control, value: () => (chosen().length ? chosen() : null) };
}

/**
 * @param {Trait} trait
 * @param {Fact} fact
 */
function typed(trait, fact) {
  const input = h('input', { type: trait.kind, step: 'any', value: /** @type {string | number | null} */ (fact.value) });
  const value = () => (input.value === '' ? null : trait.kind === 'number' ? Number(input.value) : input.value);
  return { control: field(trait.unit ? `Value (${trait.unit})` : 'Value', input, 'Leave empty if unknown.'), value };
}

/**
 * One line of evidence; it is left out where it has no place.
 *
 * @param {Partial<Evidence[number]>} evidence
 */
function source({ kind, locator, version, url }) {
  const select = h('select', { 'aria-label': 'Kind of evidence' }, options(EVIDENCE, kind));
  const place = h('input', { 'aria-label': 'Location', value: locator ?? '', placeholder: 'Path, URL or owner/repository:path' });
  const of = h('input', { 'aria-label': 'Version checked', value: version ?? '', placeholder: 'Version' });
  const line = h('p', { className: 'source' }, select, place, of);
  return { line, read: () => ({ kind: select.value, locator: place.value.trim(), version: of.value.trim() || null, ...(url && place.value.trim() === locator && { url }) }) };
}
