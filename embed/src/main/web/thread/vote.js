import { now } from '../base/clock.js';
import { idempotencyKey } from './send.js';
import { exclusively } from './store.js';

/** Without a secret the key stands for the voter; the server takes it for ten minutes. */
const LIFE = 9 * 60_000;

/** @type {string} */
let key;
let made = 0;

/** @typedef {{store: import('./store.js').Store, ask: import('../types').Ask, proof: import('./proof.js').Proof}} Reader */

/**
 * Sets what this reader says of a contribution. A voter without a secret keeps the key until the
 * answer brings one: another key would be another voter. Whoever has no secret
 * that a vote has brought proves some work first.
 *
 * @param {Reader} host
 * @param {string} id
 * @param {number} value 1, 0 or -1
 * @returns {Promise<{up: number, down: number}>}
 */
export async function vote(host, id, value) {
  const { votes } = await sendAsReader(host, id + '/vote', { value });
  host.store.add('votes', { [id]: value });
  return votes;
}

/**
 * Sends what counts once for each reader.
 *
 * @param {Reader} host
 * @param {string} path below `/v1/comments/`
 * @param {object} body
 */
export async function sendAsReader({ store, ask, proof }, path, body) {
  const answer = await exclusively(async () => {
    const { secret, voter } = store.get('author');
    const work = voter ? undefined : await proof.start();
    if (now() - made > LIFE) key = idempotencyKey((made = now()));
    return ask('/v1/comments/' + path, { method: 'PUT', body: { ...body, proof: work }, secret, key: !secret && key }).finally(() => proof.used());
  });
  if (answer.authorSecret) store.add('author', { secret: answer.authorSecret, voter: true });
  return answer;
}
