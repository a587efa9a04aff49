import { list } from './api.js';
import { h, say, time } from './dom.js';
import { remove } from './undo.js';

/** What moderators did, newest first. */
export async function log(main) {
  const data = await list('/v1/moderation/log', 100);
  const undone = new Set(data.items.filter(act => act.what === 'remove').map(act => act.subject));
  const heads = ['When', 'Who', 'What', 'On', 'Why', 'Undo'].map(text => h('th', { scope: 'col' }, text));
  const rows = data.items.map(act => row(act, undone, main));
  const table = h('table', {}, h('caption', {}, 'The last ' + rows.length + ' acts; the log only grows'), h('thead', {}, h('tr', {}, heads)), h('tbody', {}, rows));
  main.replaceChildren(h('h2', {}, 'Log'), h('div', { className: 'scroll', tabIndex: 0, role: 'region', 'aria-label': 'Log' }, table));
}

function row(act, undone, main) {
  const outcome = act.outcome && act.outcome !== act.what ? ' → ' + act.outcome : '';
  return h(
    'tr',
    {},
    h('td', {}, time(act.at)),
    h('td', { dir: 'auto' }, act.by),
    h('td', {}, act.what + outcome),
    h('td', { className: 'subject' }, act.subject ?? ''),
    h('td', { dir: 'auto' }, act.why),
    h('td', {}, act.outcome === 'published' && !undone.has(act.subject) ? back(act, main) : ''),
  );
}

function back(act, main) {
  const click = async () => {
    await remove([act.subject]);
    await log(main);
    main.focus();
    say('Removed again.');
  };
  return h('button', { type: 'button', 'aria-label': 'Undo the publication of ' + act.subject, on: { click } }, 'Undo');
}
