/** @import {Challenge} from '../types' */

/** @type {any} made at the first use: pages may allow only addresses that a policy has given for a worker */
let policy;

/**
 * Finds the number whose SHA-256 with the salt is the challenge: in a worker, so that the page never
 * waits, or where a page cannot have one (browsers take none from another origin, and a page's policy
 * may forbid it) on the page itself, bit by bit.
 *
 * @param {Challenge} challenge
 * @returns {Promise<number | undefined>}
 */
export async function solveChallenge(challenge) {
  const program = new URL(PROOF, import.meta.url);
  const here = async () => (await import(program.href)).solveOnPage(challenge);
  return program.origin === location.origin ? inWorker(program, challenge).catch(here) : here();
}

/**
 * @param {URL} program
 * @param {Challenge} challenge
 * @returns {Promise<number | undefined>}
 */
function inWorker(program, challenge) {
  return new Promise((done, failed) => {
    // A page may allow no policy of this name, or have it from another script already.
    policy ??= /** @type {any} */ (window).trustedTypes?.createPolicy('guide', { createScriptURL: () => program.href });
    const worker = new Worker(policy?.createScriptURL('') ?? program, { type: 'module' });
    worker.onmessage = ({ data }) => {
      worker.terminate();
      done(data);
    };
    worker.onerror = failed;
    worker.postMessage(challenge);
  });
}
