import { formKit } from './form-kit.js';
import { proofOf } from './proof.js';
import { sendAsReader } from './vote.js';

/** @import {Post} from '../types' */
/** @import {CommentThread} from '../elements/comment-thread.js' */

/**
 * Few readers report anything: what it takes is loaded when one does.
 *
 * @param {CommentThread} host
 */
async function part(host) {
  const loaded = await import(new URL(REPORT, import.meta.url).href);
  host.texts.words = { ...loaded.words, ...host.texts.words };
  return loaded;
}

/**
 * Opens a form below a contribution to report it.
 *
 * @param {CommentThread} host
 * @param {Post} view
 * @param {HTMLElement} opener the button that was pressed
 */
export async function openReport(host, { id, author }, opener) {
  const { open } = await part(host);
  open(host, formKit, opener, async (/** @type {object} */ body) => {
    proofOf(host);
    await sendAsReader(host, id + '/report', body);
    host.store.add('reported', { [id]: author?.name });
    host.say(host.t('isReported'));
  });
}

/**
 * Tells a reader who comes back what became of what they reported, and what was decided on what they wrote.
 *
 * @param {CommentThread} host
 */
export async function tellOutcomes(host) {
  const { store } = host;
  const reported = store.get('reported');
  const { secret } = store.get('author');
  if (!secret) return;
  const { outcomes } = await part(host);
  const told = store.get('told');
  host.list.before(...(await outcomes(host, formKit, secret, reported, told)));
  store.set('reported', reported);
  told.asked = host.clock.now();
  store.set('told', told);
}
