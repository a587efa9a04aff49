import { button, h } from '../web/base/dom.js';
import { call } from './api.js';
import { select, siteChoices } from './choices.js';
import { leadToPage } from './context.js';
import { newestOfEach, publishedOf } from './newest.js';
import { knownSites } from './sites.js';
import { setOpen, tell } from './undo.js';
import { more, outcome, time } from './widgets.js';

/** @import {Held} from '../web/types' */

/** @typedef {{key: string, count: number, open: boolean}} Counted */

/**
 * The threads with something published, the one with the newest first; closed and opened again from here.
 *
 * @param {HTMLElement} main
 * @param {string} [site] empty for all
 */
export async function threads(main, site = '') {
  const path = '/v1/moderation/contributions?' + new URLSearchParams({ state: 'published', ...(site && { site }) });
  const read = newestOfEach(path, item => item.thread);
  // Without them the threads are shown all the same.
  const known = await knownSites().catch(() => undefined);
  /** @type {Map<string, Counted>} */
  const counts = new Map();
  /** @param {string} [cursor] */
  const load = async cursor => {
    const page = await read(cursor);
    for (const counted of await countsOf(page.items).catch(() => [])) counts.set(counted.key, counted);
    return page;
  };
  const first = await load();
  /** @param {Held[]} items */
  const shown = items => items.map(item => entry(main, item, counts.get(item.thread)));
  const entries = h('div', {}, shown(first.items));
  const chosen = select(siteChoices(known?.sites ?? []), site);
  chosen.addEventListener('change', () => threads(main, chosen.value));
  main.replaceChildren(
    h('h2', {}, 'Threads'),
    h('p', {}, 'What has something published, the newest first.'),
    (known?.sites.length ?? 0) > 1 ? h('p', {}, h('label', {}, 'Site ', chosen)) : '',
    first.items.length ? entries : h('p', { className: 'empty' }, 'No threads yet.'),
    more(first.next, load, items => entries.append(...shown(items))),
  );
}

/**
 * @param {Held[]} items one of each thread
 * @returns {Promise<Counted[]>}
 */
async function countsOf(items) {
  if (!items.length) return [];
  const { data } = await call('/v1/comments/counts?' + new URLSearchParams(items.map(item => ['thread', item.thread])));
  return data.items;
}

/**
 * @param {HTMLElement} main
 * @param {Held} newest
 * @param {Counted | undefined} counted absent where it could not be counted
 */
function entry(main, newest, counted) {
  const where = h('bdi', {}, newest.thread);
  leadToPage(newest, where).catch(() => {});
  const state = h('b', {});
  const fault = outcome();
  const toggle = button('', () => set(!open, true));
  let open = counted?.open;
  const show = () => {
    if (open === undefined) return;
    state.textContent = open ? 'Open' : 'Closed';
    toggle.textContent = open ? 'Close' : 'Reopen';
    toggle.ariaLabel = `${toggle.textContent} ${newest.thread}`;
  };
  /** @type {(next: boolean, undoable: boolean) => Promise<void>} */
  const set = async (next, undoable) => {
    fault.textContent = '';
    try {
      await setOpen(newest.thread, next);
      open = next;
      show();
      const text = `The thread ${newest.thread} is ${open ? 'open' : 'closed'}.`;
      tell(main, text, undoable ? () => set(!next, false) : undefined);
    } catch (error) {
      fault.textContent = error.message;
    }
  };
  show();
  const posts = counted ? `${counted.count} published · ` : '';
  return h(
    'article',
    { className: 'entry' },
    h('h3', {}, where),
    h('p', { className: 'where' }, posts, counted && [state, ' · '], 'last activity ', time(newest.createdAt)),
    h('p', { className: 'decide' }, h('a', { href: publishedOf({ thread: newest.thread }), ariaLabel: 'Posts of ' + newest.thread }, 'Posts'), counted && toggle),
    fault,
  );
}
