import { solve } from './work/solve.js';

/** So many are tried between two looks at the clock, and for so long before the page has its turn. */
const AT_ONCE = 100;
const MOST_MILLISECONDS = 4;

/** As a worker: a challenge comes in, the number goes out. As a module of a page it does nothing by itself. */
if (!self.document) self.onmessage = ({ data }) => postMessage(solve(data, 0, data.maxnumber));

/**
 * For a page that can have no worker: the page goes on in between.
 *
 * @param {{challenge: string, salt: string, maxnumber: number}} challenge
 * @returns {Promise<number | undefined>}
 */
export async function solveOnPage(challenge) {
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
