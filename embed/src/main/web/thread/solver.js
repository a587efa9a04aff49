/** Tried at a time on the page's own thread, so that a key is never waited for longer than that. */
const AT_ONCE = 100;
const MOST_MILLISECONDS = 4;

/**
 * Solves a challenge without holding up the page: in a worker, or where there can be none (browsers
 * take no worker from another origin, and a page's policy may forbid it) in small pieces.
 *
 * @param {{challenge: string, salt: string, maxnumber: number}} challenge
 * @returns {Promise<number | undefined>}
 */
export async function solved(challenge) {
  const program = new URL(PROOF, import.meta.url);
  if (program.origin !== location.origin) return inPieces(program, challenge);
  return inWorker(program, challenge).catch(() => inPieces(program, challenge));
}

function inWorker(program, challenge) {
  return new Promise((done, failed) => {
    const worker = new Worker(program, { type: 'module' });
    worker.onmessage = ({ data }) => {
      worker.terminate();
      done(data);
    };
    worker.onerror = failed;
    worker.postMessage(challenge);
  });
}

async function inPieces(program, challenge) {
  const { solve } = await import(program);
  let number;
  let from = 0;
  while (number === undefined && from <= challenge.maxnumber) {
    const end = performance.now() + MOST_MILLISECONDS;
    for (; number === undefined && performance.now() < end; from += AT_ONCE) {
      number = solve(challenge, from, from + AT_ONCE - 1);
    }
    await new Promise(pause => setTimeout(pause, MOST_MILLISECONDS));
  }
  return number;
}
