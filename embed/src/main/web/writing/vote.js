import { exclusively } from './exclusively.js';
import { proofOf } from './proof.js';
import { idempotencyKey } from './send.js';

/** Without a secret the key stands for the voter; the server takes it for ten minutes. */
const LIFE = 9 * 60_000;

/** @type {string} */
let key;
let made = 0;

/** @typedef {{store: import('../thread/store.js').Store, ask: import('../types').Ask, clock: import('../types').Clock, proof?: import('./proof.js').Proof}} Reader */

/**
 * The same vote again takes it back.
 *
 * @param {import('../elements/comment-thread.js').CommentThread} host
 * @param {string} id
 * @param {number} value 1 or -1
 */
export async function castVote(host, id, value) {
  proofOf(host);
  const votes = await vote(host, id, host.store.get('votes')[id] === value ? 0 : value);
  const listed = host.pages.byId().get(id);
  if (listed) listed.votes = votes;
  host.draw();
}

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
export async function sendAsReader({ store, ask, clock, proof }, path, body) {
  const answer = await exclusively(async () => {
    const { secret, voter } = store.get('author');
    const work = voter ? undefined : await proof?.start();
    if (clock.now() - made > LIFE) key = idempotencyKey((made = clock.now()));
    return ask('/v1/comments/' + path, { method: 'PUT', body: { ...body, proof: work }, secret, key: !secret && key }).finally(() => proof?.used());
  });
  if (answer.authorSecret) store.add('author', { secret: answer.authorSecret, voter: true });
  return answer;
}
