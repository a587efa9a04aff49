import { button, h } from '../web/base/dom.js';
import { list } from './api.js';
import { remove } from './undo.js';
import { say, table, time } from './widgets.js';

/** @import {Log, LogEntry} from '../web/types' */

/**
 * What moderators did, newest first.
 *
 * @param {HTMLElement} main
 */
export async function log(main) {
  /** @type {Log} */
  const data = await list('/v1/moderation/log', 100);
  const undone = new Set(data.items.filter(entry => entry.what === 'remove').map(entry => entry.subject));
  const rows = data.items.map(entry => row(entry, undone, main));
  main.replaceChildren(h('h2', {}, 'Log'), table('Log', 'Last ' + rows.length + ' actions', ['When', 'Who', 'Action', 'Subject', 'Reason', 'Undo'], rows));
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
