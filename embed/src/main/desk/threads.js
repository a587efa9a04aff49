import { button, h } from '../web/base/dom.js';
import { publishedOf } from './addresses.js';
import { select, siteChoices } from './choices.js';
import { leadToPage } from './context.js';
import { onceEach } from './once-each.js';
import { knownSites } from './sites.js';
import { setOpen, tell } from './undo.js';
import { outcome, time } from './widgets.js';

/** @import {ListedThread} from '../web/types' */

/**
 * The threads with something published, the one with the newest first; closed and opened again from here.
 *
 * @param {HTMLElement} main
 * @param {string} [site] empty for all
 */
export async function threads(main, site = '') {
  const path = '/v1/moderation/threads' + (site && '?' + new URLSearchParams({ site }));
  // Without them the threads are shown all the same.
  const known = await knownSites().catch(() => undefined);
  /** @param {ListedThread} thread */
  const shown = thread => entry(main, thread);
  const entries = await onceEach(path, (/** @type {ListedThread} */ { key }) => key, shown);
  const chosen = select(siteChoices(known?.sites ?? []), site);
  chosen.addEventListener('change', () => threads(main, chosen.value));
  main.replaceChildren(
    h('h2', {}, 'Threads'),
    h('p', {}, 'What has something published, the newest first.'),
    (known?.sites.length ?? 0) > 1 ? h('p', {}, h('label', {}, 'Site ', chosen)) : '',
    entries,
  );
}

/**
 * @param {HTMLElement} main
 * @param {ListedThread} thread
 */
function entry(main, thread) {
  const { key, count, newest } = thread;
  const where = h('bdi', {}, key);
  leadToPage({ thread: key, id: newest.id }, where).catch(() => {});
  const state = h('b', {});
  const fault = outcome();
  const toggle = button('', () => set(!open, true));
  let { open } = thread;
  const show = () => {
    state.textContent = open ? 'Open' : 'Closed';
    toggle.textContent = open ? 'Close' : 'Reopen';
    toggle.ariaLabel = `${toggle.textContent} ${key}`;
  };
  /** @type {(next: boolean, undoable: boolean) => Promise<void>} */
  const set = async (next, undoable) => {
    fault.textContent = '';
    try {
      await setOpen(key, next);
      open = next;
      show();
      const text = `The thread ${key} is ${open ? 'open' : 'closed'}.`;
      tell(main, text, undoable ? () => set(!next, false) : undefined);
    } catch (error) {
      fault.textContent = error.message;
    }
  };
  show();
  return h(
    'article',
    { className: 'entry' },
    h('h3', {}, where),
    h('p', { className: 'where' }, `${count} published · `, state, ' · last activity ', time(newest.createdAt)),
    h('p', { className: 'decide' }, h('a', { href: publishedOf({ thread: key }), ariaLabel: 'Posts of ' + key }, 'Posts'), toggle),
    fault,
  );
}
