/** @import {Root} from '../types' */

/** Of a normal distribution, for 95 % of cases. */
const Z = 1.96;

/**
 * The lower bound of the share of readers who find something helpful (E. B. Wilson, 1927): few votes count for less than many.
 *
 * @param {Root} root
 */
function score({ votes: { up, down } }) {
  const n = up + down;
  const share = up / n;
  return n ? (share + (Z * Z) / (2 * n) - Z * Math.sqrt((share * (1 - share) + (Z * Z) / (4 * n)) / n)) / (1 + (Z * Z) / n) : 0;
}

/**
 * The best first; what is equally good stays in order of time.
 *
 * @param {Root[]} roots
 */
export const byVotes = roots => [...roots].sort((a, b) => score(b) - score(a) || a.votes.down - b.votes.down);
