import { h, link } from './dom.js';

/** What a contribution proposes, beside what stands there. */
export function proposal(item) {
  if (item.suggestion) return suggestion(item.suggestion);
  if (item.edit) return edit(item.edit, item.conflict);
  if (item.request) return request(item.request);
  return [];
}

function suggestion({ prefix, suffix, diff }) {
  return h(
    'blockquote',
    { className: 'diff', dir: 'auto' },
    h('span', { className: 'around' }, prefix),
    diff.map(({ op, text }) => marked(op, text)),
    h('span', { className: 'around' }, suffix),
  );
}

function edit({ target, before, proposed, source }, conflict) {
  const changes = words(plain(before), plain(proposed));
  return [
    h('p', {}, 'Changes ', h('code', {}, target), ' by ', link(source, 'this source')),
    conflict ? h('p', { className: 'conflict' }, 'It says something else by now: this cannot be published as it is.') : null,
    h('pre', { className: 'diff', dir: 'auto', tabIndex: 0, 'aria-label': 'Before and after' }, changes.map(([op, text]) => marked(op, text))),
  ];
}

function request({ name, language, link: address }) {
  return h('p', {}, 'Asks for a review of ', link(address, name), ' (', h('bdi', {}, language), ')');
}

/** Insertions and deletions are elements with a name, so that they are heard as well as seen. */
function marked(op, text) {
  return op === 'insert' ? h('ins', {}, text) : op === 'delete' ? h('del', {}, text) : text;
}

function plain(value) {
  return typeof value === 'string' ? value : JSON.stringify(value, null, 1);
}

/** The shortest change by words: a longest common subsequence, as the server makes it for suggestions. */
export function words(before, after) {
  const [a, b] = [before, after].map(text => text.match(/\s+|[^\s]+/g) ?? []);
  const rest = a.map(() => new Array(b.length + 1).fill(0)).concat([new Array(b.length + 1).fill(0)]);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      rest[i][j] = a[i] === b[j] ? rest[i + 1][j + 1] + 1 : Math.max(rest[i + 1][j], rest[i][j + 1]);
    }
  }
  const changes = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) add(changes, 'equal', a[i++], j++);
    else if (j === b.length || (i < a.length && rest[i + 1][j] >= rest[i][j + 1])) add(changes, 'delete', a[i++]);
    else add(changes, 'insert', b[j++]);
  }
  return changes;
}

function add(changes, op, text) {
  const last = changes.at(-1);
  if (last?.[0] === op) last[1] += text;
  else changes.push([op, text]);
}
