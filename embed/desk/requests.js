import { call, list } from './api.js';
import { field, h, link, say } from './dom.js';

const STATUS = ['open', 'planned', 'done', 'declined'];

/** Libraries that readers want reviewed, and what becomes of them. */
export async function requests(main) {
  const data = await list('/v1/review-requests', 100);
  const entries = data.items.map(item => entry(item));
  main.replaceChildren(h('h2', {}, 'Review requests'), entries.length ? h('div', { className: 'entries' }, entries) : h('p', { className: 'empty' }, 'Nobody has asked for a library yet.'));
}

function entry(item) {
  const status = h('select', {}, STATUS.map(each => h('option', { value: each, selected: each === item.status }, each)));
  const result = h('input', { maxLength: 500, value: item.result ?? '' });
  const outcome = h('p', { className: 'outcome', role: 'alert' });
  const save = async () => {
    outcome.textContent = '';
    try {
      const body = { status: status.value, result: result.value || null };
      await call('/v1/moderation/review-requests/' + encodeURIComponent(item.name), { method: 'PUT', body });
      say(item.name + ' is ' + status.value + '.');
    } catch (error) {
      outcome.textContent = error.message;
    }
  };
  return h(
    'article',
    { className: 'entry' },
    h('h3', {}, h('bdi', {}, item.name)),
    h('p', { className: 'where' }, h('bdi', {}, item.language), ` · ${item.votes} ${item.votes === 1 ? 'vote' : 'votes'} · `, link(item.link)),
    field('Status', status),
    field('Where the result is', result),
    h('p', {}, h('button', { type: 'button', 'aria-label': 'Save ' + item.name, on: { click: save } }, 'Save')),
    outcome,
  );
}
