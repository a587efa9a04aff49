const DAY = 86_400_000;

/** Today in UTC, by which the guide counts. */
export const today = () => iso(Date.now());

/**
 * The days of a span, one after the other.
 *
 * @param {string} from
 * @param {string} to inclusive
 */
export function days(from, to) {
  const all = [];
  for (let at = Date.parse(from); at <= Date.parse(to); at += DAY) all.push(iso(at));
  return all;
}

/**
 * So many days before another one.
 *
 * @param {string} day
 * @param {number} before
 */
export const daysBefore = (day, before) => iso(Date.parse(day) - before * DAY);

/**
 * As a reader writes it, such as `Nov 30`.
 *
 * @param {string} day
 */
export const short = day => new Intl.DateTimeFormat('en', { month: 'short', day: 'numeric', timeZone: 'UTC' }).format(new Date(day));

/** @param {number} at */
const iso = at => new Date(at).toISOString().slice(0, 10);
