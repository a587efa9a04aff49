import { button, h } from '../web/base/dom.js';
import { call, list } from './api.js';
import { blockWords } from './block-words.js';
import { tell } from './undo.js';
import { more, time } from './widgets.js';

/** @import {Block, BlockBody, Blocks} from '../web/types' */

const PATH = '/v1/moderation/blocks';
/** @type {Record<Block['kind'], string>} */
const KINDS = { author: 'Author', address: 'Address', network: 'Network', email: 'E-mail address', word: 'Word' };
/** @type {Record<Block['action'], string>} */
const ACTIONS = { refuse: 'Refused', hold: 'Held', discard: 'Discarded silently' };

/**
 * Who and what is blocked, with a way out.
 *
 * @param {HTMLElement} main
 */
export async function blocks(main) {
  /** @type {Blocks} */
  const data = await list(PATH, 100);
  /** @param {Block[]} items */
  const shown = items => items.map(block => entry(block, main));
  const entries = h('div', { className: 'entries' }, shown(data.items));
  const next = more(data.next, cursor => list(PATH, 100, cursor), items => entries.append(...shown(items)));
  const none = h('p', { className: 'empty' }, 'Nobody and nothing is blocked. Authors, addresses and networks are blocked from a post of theirs.');
  main.replaceChildren(h('h2', {}, 'Blocks'), blockWords((path, body) => set(main, path, body, 'Blocked.')), data.items.length ? entries : none, next);
}

/**
 * @param {Block} block
 * @param {HTMLElement} main
 */
function entry({ id, at, by, ...block }, main) {
  const path = PATH + '/' + encodeURIComponent(id);
  return h(
    'article',
    { className: 'entry' },
    h('h3', {}, KINDS[block.kind], ': ', h('bdi', {}, block.value)),
    h('p', {}, ACTIONS[block.action], block.until ? ` until ${block.until}` : ' for good', block.site ? `, on the site ${block.site}` : ''),
    h('p', { className: 'where' }, h('bdi', {}, block.reason), block.reason && ' · ', h('bdi', {}, by), ' · ', time(at)),
    h('p', {}, button('Unblock', () => unset(main, path, block), { ariaLabel: `Unblock ${block.value}` })),
  );
}

/**
 * Blocks, with a way back.
 *
 * @param {HTMLElement} main
 * @param {string} path
 * @param {BlockBody} body
 * @param {string} text
 */
async function set(main, path, body, text) {
  await call(path, { method: 'PUT', body });
  await show(main, text, () => unset(main, path, body));
}

/**
 * Takes a block away, with a way back.
 *
 * @param {HTMLElement} main
 * @param {string} path
 * @param {BlockBody} body
 */
async function unset(main, path, body) {
  await call(path, { method: 'DELETE' });
  await show(main, 'Not blocked any more.', () => set(main, path, body, 'Blocked again.'));
}

/**
 * The list anew, with what was done above it.
 *
 * @param {HTMLElement} main
 * @param {string} text
 * @param {() => Promise<void>} back
 */
async function show(main, text, back) {
  await blocks(main);
  main.focus();
  tell(main, text, back);
}
