import { button, h } from '../web/base/dom.js';
import { call, list } from './api.js';
import { entry } from './entry.js';
import { keyHelp, listenForKeys } from './keys.js';
import { knownSites } from './sites.js';
import { undo } from './undo.js';
import { byId, more, say } from './widgets.js';

/** @import {Decisions, Queue, Sites} from '../web/types' */

const KINDS = { '': 'All kinds', comment: 'Comments', suggestion: 'Suggestions', edit: 'Edits', 'review-request': 'Review requests' };
/** @type {Record<string, string>} */
const DONE = { publish: 'Published', reject: 'Rejected', spam: 'Marked as spam' };

/**
 * What is held, oldest first; decided one by one or many at once.
 *
 * @param {HTMLElement} main
 * @param {Record<string, string>} chosen which `kind` and `site`; empty for all
 */
export async function queue(main, chosen = {}) {
  const query = new URLSearchParams(Object.entries(chosen).filter(([, value]) => value));
  const path = '/v1/moderation/queue' + (query.size ? '?' + query : '');
  /** @type {Queue} */
  const data = await list(path);
  /** @param {HTMLElement} element */
  const answered = element => done(element, 'publish', read(element));
  /** @param {string} text */
  const changed = async text => {
    await queue(main, chosen);
    main.focus();
    say(text);
  };
  // Without them what is held is shown all the same.
  const known = await knownSites().catch(() => undefined);
  /** @param {Queue['items']} items */
  const shown = items => items.map(item => entry(item, decide, { published: answered, changed }));
  const entries = h('div', { className: 'entries' }, shown(data.items));
  const next = more(data.next, cursor => list(path, undefined, cursor), items => entries.append(...shown(items)));
  const view = h('div', { className: 'queue' }, bulk(entries), entries, next);
  listenForKeys(view, actions(entries, view));
  main.replaceChildren(h('h2', {}, 'Queue'), h('p', {}, filters(main, chosen, known?.sites ?? [])), keyHelp(), data.items.length ? view : empty());
}

/**
 * What is shown, by kind, and by site where there are several.
 *
 * @param {HTMLElement} main
 * @param {Record<string, string>} chosen
 * @param {Sites['sites']} sites
 */
function filters(main, chosen, sites) {
  /** @type {(name: string, label: string, texts: Record<string, string>) => HTMLElement} */
  const choice = (name, label, texts) => {
    const options = Object.entries(texts).map(([value, text]) => h('option', { value, selected: value === chosen[name] }, text));
    const select = h('select', { onchange: () => queue(main, { ...chosen, [name]: select.value }) }, options);
    return h('label', {}, label + ' ', select, ' ');
  };
  const bySite = { '': 'All sites', ...Object.fromEntries(sites.map(({ id, title }) => [id, title || id])) };
  return [choice('kind', 'Show', KINDS), sites.length > 1 && choice('site', 'of', bySite)];
}

function empty() {
  return h('p', { className: 'empty' }, 'The queue is empty.');
}

/**
 * What an entry shows: the contribution and the revision of its text.
 *
 * @param {HTMLElement} element
 */
const read = ({ dataset: { id = '', revision } }) => ({ id, revision: Number(revision) });

/**
 * One decision, on the text that was read and on no other.
 *
 * @param {HTMLElement} element
 * @param {string} decision
 */
async function decide(element, decision) {
  const item = read(element);
  const reason = control(element, '.reason').value;
  try {
    await call('/v1/moderation/' + item.id, { method: 'PUT', match: `"${item.revision}"`, body: { decision, reason } });
    done(element, decision, item);
  } catch (error) {
    showOutcome(element, error.message);
  }
}

/**
 * @param {Element} element
 * @param {string} selector
 */
const control = (element, selector) => /** @type {HTMLInputElement} */ (element.querySelector(selector));

/**
 * @param {Element} element
 * @param {string} text
 */
function showOutcome(element, text) {
  control(element, '.outcome').textContent = text;
}

/**
 * The next one gets the focus that the decided one had.
 *
 * @param {HTMLElement} element
 * @param {string} decision
 * @param {import('./undo.js').Item} item
 */
function done(element, decision, item) {
  const next = /** @type {HTMLElement | null} */ (element.nextElementSibling ?? element.previousElementSibling);
  const main = byId('main');
  element.remove();
  (next ?? main).focus();
  undo.remember(decision, [item]);
  undo.offer(main, DONE[decision] + '.');
  if (!next) main.querySelector('.queue')?.replaceWith(empty());
}

/** @param {HTMLElement} entries */
function bulk(entries) {
  const reason = h('input', { maxLength: 500 });
  const buttons = Object.entries({ publish: 'Publish', reject: 'Reject', spam: 'Spam' }).map(([decision, text]) =>
    button(text + ' selected', () => decideMany(entries, decision, reason.value)),
  );
  return h('fieldset', { className: 'bulk' }, h('legend', {}, 'Selected posts'), h('label', {}, 'Reason ', reason), buttons);
}

/**
 * @param {HTMLElement} entries
 * @param {string} decision
 * @param {string} reason
 */
async function decideMany(entries, decision, reason) {
  const chosen = /** @type {HTMLElement[]} */ ([...entries.children]).filter(each => control(each, '.select').checked);
  if (!chosen.length) return say('Nothing is selected.');
  // Only what was read is decided on: each goes with the revision of its text.
  const items = chosen.map(read);
  /** @type {{data: Decisions}} */
  const { data } = await call('/v1/moderation/decisions', { method: 'POST', body: { items, decision, reason } });
  const well = data.items.filter(item => item.status === 200).map(item => item.id);
  for (const element of chosen) {
    if (well.includes(element.dataset.id ?? '')) element.remove();
    else showOutcome(element, 'Not applied: this post has changed in the meantime.');
  }
  undo.remember(
    decision,
    items.filter(item => well.includes(item.id)),
  );
  undo.offer(byId('main'), `${DONE[decision]}: ${well.length} of ${items.length}.`);
  if (!entries.children.length) entries.closest('.queue')?.replaceWith(empty());
}

/**
 * @param {HTMLElement} entries
 * @param {HTMLElement} view
 * @returns {Record<string, (entry: HTMLElement | null) => unknown>}
 */
function actions(entries, view) {
  /** @param {Element | null} element */
  const to = element => /** @type {HTMLElement | null} */ (element)?.focus();
  /** @type {(decision: string) => (element: HTMLElement | null) => unknown} */
  const press = decision => element => element && decide(element, decision);
  return {
    j: element => to(element?.nextElementSibling ?? entries.firstElementChild),
    k: element => to(element?.previousElementSibling ?? entries.lastElementChild),
    p: press('publish'),
    r: press('reject'),
    s: press('spam'),
    x: element => element && control(element, '.select').click(),
    w: element => element && control(element, '.reason').focus(),
    u: () => undo.last(view),
  };
}
