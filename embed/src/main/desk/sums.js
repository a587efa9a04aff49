/** @import {Statistics} from '../web/types' */

/** @typedef {Statistics['days'][number]} Day */
/** @typedef {Exclude<keyof Day, 'day'>} Group */

/**
 * How many of each there were on all days, the most frequent first.
 *
 * @param {Day[]} days
 * @param {Group} group
 */
export function sums(days, group) {
  /** @type {Record<string, number>} */
  const all = {};
  for (const day of days) for (const [of, n] of Object.entries(day[group])) all[of] = (all[of] ?? 0) + n;
  return Object.entries(all).sort(([, a], [, b]) => b - a);
}

/**
 * How many there were of all of a group.
 *
 * @param {Day[]} days
 * @param {Group} group
 */
export const sum = (days, group) => sums(days, group).reduce((all, [, n]) => all + n, 0);
