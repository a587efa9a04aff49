import { button, h } from '../web/base/dom.js';
import { call, list } from './api.js';
import { decide } from './decide.js';
import { entry } from './entry.js';
import { more, time } from './widgets.js';

/** @import {Held, PastContribution, Queue} from '../web/types' */

const DECISIONS = { keep: 'Keep', hold: 'Hold', remove: 'Remove', spam: 'Spam' };

/**
 * What is published and was reported, newest first: it stays, or goes.
 *
 * @param {HTMLElement} main
 */
export async function reported(main) {
  const path = '/v1/moderation/contributions?state=reported';
  /** @type {Queue} */
  const data = await list(path, 18);
  const entries = h('div', { className: 'entries' }, shown(data.items));
  const next = more(data.next, cursor => list(path, 18, cursor), items => entries.append(...shown(items)));
  const view = data.items.length || data.next ? h('div', { className: 'queue' }, entries, next) : h('p', { className: 'empty' }, 'No open reports.');
  main.replaceChildren(h('h2', {}, 'Reported'), h('p', {}, 'Readers want you to look at these. They stay published until you decide.'), view);
}

/** @param {Held[]} items */
function shown(items) {
  return items.map(item => {
    const made = entry(item, decide, null, DECISIONS);
    made.querySelector('.reasons')?.after(details(item));
    return made;
  });
}

/**
 * What readers wrote, loaded when somebody wants to read it.
 *
 * @param {Held} item
 */
function details({ id }) {
  const place = h('p', {});
  const show = async () => {
    /** @type {{data: PastContribution}} */
    const { data } = await call('/v1/moderation/' + id);
    place.replaceWith(h('ul', { className: 'reports', 'aria-label': 'Reports' }, (data.reports ?? []).map(line)));
  };
  place.append(button('Show the reports', show));
  return place;
}

/** @param {NonNullable<PastContribution['reports']>[number]} report */
const line = ({ reason, text, at }) => h('li', {}, h('b', {}, reason), ' · ', time(at), text && h('p', { dir: 'auto' }, text));
