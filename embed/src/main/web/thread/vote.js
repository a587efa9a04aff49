import { idempotencyKey } from './send.js';
import { exclusively } from './store.js';

/** Without a secret the key stands for the voter; the server takes it for ten minutes. */
const LIFE = 9 * 60_000;

/** @type {string} */
let key;
let made = 0;

/**
 * Sets what this reader says of a contribution. A voter without a secret keeps the key until the
 * answer brings one: another key would be another voter.
 *
 * @param {{store: import('./store.js').Store, ask: import('../types').Ask, proof?: {ahead: number}}} host
 * @param {string} id
 * @param {number} value 1, 0 or -1
 * @returns {Promise<{up: number, down: number}>}
 */
export async function vote({ store, ask, proof }, id, value) {
  const answer = await exclusively(() => {
    const { secret } = store.get('author');
    if (Date.now() - made > LIFE) key = idempotencyKey((made = Date.now()) + (proof?.ahead ?? 0));
    return ask(`/v1/comments/${id}/vote`, { method: 'PUT', body: { value }, secret, key: !secret && key });
  });
  if (answer.authorSecret) store.add('author', { secret: answer.authorSecret });
  store.add('votes', { [id]: value });
  return answer.votes;
}
