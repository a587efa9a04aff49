import { button, h } from '../web/base/dom.js';
import { list } from './api.js';
import { KINDS, select, siteChoices } from './choices.js';
import { control, decide, decideMany, done, empty, read } from './decide.js';
import { entry } from './entry.js';
import { keyHelp, listenForKeys } from './keys.js';
import { mailNotice } from './mail-notice.js';
import { leadTo, named, pagesTo } from './named.js';
import { queueFeed } from './queue-feed.js';
import { knownSites } from './sites.js';
import { tell, undo } from './undo.js';
import { more } from './widgets.js';

/** @import {Queue, Sites} from '../web/types' */

/**
 * What is held, oldest first; decided one by one or many at once.
 *
 * @param {HTMLElement} main
 * @param {Record<string, string>} chosen which `kind` and `site`; empty for all
 */
export async function queue(main, chosen = {}) {
  const query = new URLSearchParams(Object.entries(chosen).filter(([, value]) => value));
  const path = '/v1/moderation/queue' + (query.size ? '?' + query : '');
  const id = named();
  const data = await pagesTo(path, id);
  /** @param {HTMLElement} element */
  const answered = element => done(element, 'publish', read(element));
  /** @type {import('./people.js').Changed} */
  const changed = async (text, back) => {
    await queue(main, chosen);
    main.focus();
    tell(main, text, back && (() => back().then(() => changed('Undone.'))));
  };
  // Without them what is held is shown all the same.
  const known = await knownSites().catch(() => undefined);
  /** @param {Queue['items']} items */
  const shown = items => items.map(item => entry(item, decide, { published: answered, changed }));
  const entries = h('div', { className: 'entries' }, shown(data.items));
  const next = more(data.next, cursor => list(path, undefined, cursor), items => entries.append(...shown(items)));
  const view = h('div', { className: 'queue' }, bulk(entries), entries, next);
  listenForKeys(view, actions(entries, view));
  const shownQueue = data.items.length ? view : empty();
  main.replaceChildren(h('h2', {}, 'Queue'), h('p', {}, filters(main, chosen, known?.sites ?? [])), mailNotice(), keyHelp(), shownQueue, queueFeed(chosen.site));
  leadTo(entries, id, Boolean(data.next));
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
    const values = select(texts, chosen[name]);
    values.onchange = () => queue(main, { ...chosen, [name]: values.value });
    return h('label', {}, label + ' ', values, ' ');
  };
  return [choice('kind', 'Show', { '': 'All kinds', ...KINDS }), sites.length > 1 && choice('site', 'Site', siteChoices(sites))];
}

/** @param {HTMLElement} entries */
function bulk(entries) {
  const reason = h('input', { maxLength: 500, title: 'The author can read it.' });
  const buttons = Object.entries({ publish: 'Publish', reject: 'Reject', spam: 'Spam' }).map(([decision, text]) =>
    button(text + ' selected', () => decideMany(entries, decision, reason.value)),
  );
  return h('fieldset', { className: 'bulk' }, h('legend', {}, 'Selected posts'), h('label', {}, 'Reason ', reason), buttons);
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
