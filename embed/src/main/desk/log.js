import { button, h } from '../web/base/dom.js';
import { list } from './api.js';
import { remove } from './undo.js';
import { more, say, table, time } from './widgets.js';

/** @import {Log, LogEntry} from '../web/types' */

/**
 * What moderators did, newest first.
 *
 * @param {HTMLElement} main
 */
export async function log(main) {
  const path = '/v1/moderation/log';
  /** @type {Log} */
  const data = await list(path, 100);
  /** @type {Set<string | null>} */
  const undone = new Set();
  /** @param {LogEntry[]} items */
  const rows = items => {
    items.filter(entry => entry.what === 'remove').forEach(entry => undone.add(entry.subject));
    return items.map(entry => row(entry, undone, main));
  };
  const actions = table('Log', 'What moderators did, newest first', ['When', 'Who', 'Action', 'Subject', 'Reason', 'Undo'], rows(data.items));
  const next = more(data.next, cursor => list(path, 100, cursor), items => actions.querySelector('tbody')?.append(...rows(items)));
  main.replaceChildren(h('h2', {}, 'Log'), actions, next);
}

/**
 * @param {LogEntry} entry
 * @param {Set<string | null>} undone
 * @param {HTMLElement} main
 */
function row(entry, undone, main) {
  const outcome = entry.outcome && entry.outcome !== entry.what ? ' → ' + entry.outcome : '';
  return h(
    'tr',
    {},
    h('td', {}, time(entry.at)),
    h('td', { dir: 'auto' }, entry.by),
    h('td', {}, entry.what + outcome),
    h('td', { className: 'subject' }, entry.subject ?? ''),
    h('td', { dir: 'auto' }, entry.why),
    h('td', {}, entry.subject && entry.outcome === 'published' && !undone.has(entry.subject) ? undoButton(entry.subject, main) : ''),
  );
}

/**
 * @param {string} subject
 * @param {HTMLElement} main
 */
function undoButton(subject, main) {
  const click = async () => {
    await remove([subject]);
    await log(main);
    main.focus();
    say('Unpublished.');
  };
  return button('Undo', click, { ariaLabel: 'Undo the publication of ' + subject });
}
