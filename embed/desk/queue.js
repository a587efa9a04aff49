import { call, list } from './api.js';
import { h, say } from './dom.js';
import { entry } from './entry.js';
import { listen, shown } from './keys.js';
import { undo } from './undo.js';

const KINDS = { '': 'All kinds', comment: 'Comments', suggestion: 'Suggestions', edit: 'Edits', 'review-request': 'Review requests' };
const DONE = { publish: 'Published', reject: 'Rejected', spam: 'Marked as spam' };

/** What waits, oldest first; decided one by one or many at once. */
export async function queue(main, kind = '') {
  const data = await list('/v1/moderation/queue' + (kind ? '?kind=' + kind : ''));
  const entries = h('div', { className: 'entries' }, data.items.map(item => entry(item, decide)));
  const view = h('div', { className: 'queue' }, bulk(entries), entries, data.next ? more(main, kind) : null);
  listen(view, actions(entries, view));
  main.replaceChildren(h('h2', {}, 'Queue'), filter(main, kind), shown(), data.items.length ? view : empty());
}

function filter(main, kind) {
  const options = Object.entries(KINDS).map(([value, text]) => h('option', { value, selected: value === kind }, text));
  const select = h('select', { on: { change: event => queue(main, event.target.value) } }, options);
  return h('p', {}, h('label', {}, 'Show ', select));
}

function empty() {
  return h('p', { className: 'empty' }, 'Nothing waits.');
}

function more(main, kind) {
  return h('p', {}, 'More waits behind these. ', h('button', { type: 'button', on: { click: () => queue(main, kind) } }, 'Load what is next'));
}

/** One decision, on the text that was read and on no other. */
async function decide(element, decision) {
  const { id, revision } = element.dataset;
  const reason = element.querySelector('.reason').value;
  try {
    await call('/v1/moderation/' + id, { method: 'PUT', match: `"${revision}"`, body: { decision, reason } });
    done(element, decision, [id]);
  } catch (error) {
    element.querySelector('.outcome').textContent = error.message;
  }
}

/** The next one gets the focus that the decided one had. */
function done(element, decision, ids) {
  const next = element.nextElementSibling ?? element.previousElementSibling;
  const main = document.getElementById('main');
  element.remove();
  (next ?? main).focus();
  undo.remember(decision, ids);
  undo.offer(main, DONE[decision] + '.');
  if (!next) main.querySelector('.queue').replaceWith(empty());
}

function bulk(entries) {
  const reason = h('input', { maxLength: 500 });
  const buttons = Object.entries({ publish: 'Publish', reject: 'Reject', spam: 'Spam' }).map(([decision, text]) =>
    h('button', { type: 'button', on: { click: () => decideMany(entries, decision, reason.value) } }, text + ' selected'),
  );
  return h('fieldset', { className: 'bulk' }, h('legend', {}, 'All selected'), h('label', {}, 'Reason ', reason), buttons);
}

async function decideMany(entries, decision, reason) {
  const chosen = [...entries.children].filter(each => each.querySelector('.select').checked);
  if (!chosen.length) return say('Nothing is selected.');
  const ids = chosen.map(each => each.dataset.id);
  const { data } = await call('/v1/moderation/decisions', { method: 'POST', body: { ids, decision, reason } });
  const well = data.items.filter(item => item.status === 200).map(item => item.id);
  for (const element of chosen) {
    if (well.includes(element.dataset.id)) element.remove();
    else element.querySelector('.outcome').textContent = 'Not decided: it has changed meanwhile.';
  }
  undo.remember(decision, well);
  undo.offer(document.getElementById('main'), `${DONE[decision]}: ${well.length} of ${ids.length}.`);
  if (!entries.children.length) entries.closest('.queue').replaceWith(empty());
}

function actions(entries, view) {
  const to = element => element?.focus();
  const press = decision => element => element && decide(element, decision);
  return {
    j: element => to(element?.nextElementSibling ?? entries.firstElementChild),
    k: element => to(element?.previousElementSibling ?? entries.lastElementChild),
    p: press('publish'),
    r: press('reject'),
    s: press('spam'),
    x: element => element?.querySelector('.select').click(),
    w: element => element?.querySelector('.reason').focus(),
    u: () => undo.last(view),
  };
}
