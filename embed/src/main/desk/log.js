import { button, h } from '../web/base/dom.js';
import { list } from './api.js';
import { unedit } from './edit.js';
import { canUndo, OPPOSITES, takeBack } from './undo.js';
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
  const seen = new Set();
  /** @param {LogEntry[]} items */
  const rows = items =>
    items.map(entry => {
      const isLast = !seen.has(entry.subject);
      seen.add(entry.subject);
      return row(entry, isLast, main);
    });
  const actions = table('Log', 'What moderators did, newest first', ['When', 'Who', 'Action', 'Subject', 'Reason', 'Undo'], rows(data.items));
  const next = more(data.next, cursor => list(path, 100, cursor), items => actions.querySelector('tbody')?.append(...rows(items)));
  main.replaceChildren(h('h2', {}, 'Log'), actions, next);
}

/**
 * @param {LogEntry} entry
 * @param {boolean} isLast whether nothing was decided on its subject since then
 * @param {HTMLElement} main
 */
function row(entry, isLast, main) {
  const outcome = entry.outcome && entry.outcome !== entry.what ? ' → ' + entry.outcome : '';
  return h(
    'tr',
    {},
    h('td', {}, time(entry.at)),
    h('td', { dir: 'auto' }, entry.by),
    h('td', {}, entry.what + outcome),
    h('td', { className: 'subject' }, entry.subject ?? ''),
    h('td', { dir: 'auto' }, entry.why),
    h('td', {}, isUndoable(entry, isLast) ? undoButton(entry, main) : ''),
  );
}

/**
 * A merged request stays a vote, and entries from before December 2026 do not say which text they are about.
 *
 * @param {LogEntry} entry
 * @param {boolean} isLast
 */
const isUndoable = ({ what, outcome, revision }, isLast) => isLast && (what in OPPOSITES || ((canUndo(what) || what === 'edit') && outcome !== 'merged' && revision !== null));

/**
 * @param {LogEntry} entry
 * @param {HTMLElement} main
 */
function undoButton({ what, subject, revision }, main) {
  const item = { id: subject ?? '', revision: revision ?? 0 };
  const click = async () => {
    await (OPPOSITES[what]?.(item.id) ?? (what === 'edit' ? unedit(item) : takeBack(what, [item])));
    await log(main);
    main.focus();
    say('Undone.');
  };
  return button('Undo', click, { ariaLabel: `Undo ${what} of ${subject}` });
}
