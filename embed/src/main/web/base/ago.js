/** Seconds of each unit, and its name; months and years as calendars have them on average. */
const UNITS = /** @type {[number, Intl.RelativeTimeFormatUnit][]} */ ([[31556952, 'year'], [2629746, 'month'], [604800, 'week'], [86400, 'day'], [3600, 'hour'], [60, 'minute'], [1, 'second']]);

/** @type {Record<string, Intl.RelativeTimeFormat>} */
const formats = {};

/**
 * How long ago something was, such as "3 hours ago".
 *
 * @param {string} time what is in the future is now
 * @param {number} now in milliseconds
 * @param {string} language
 */
export function ago(time, now, language) {
  const seconds = Math.max(0, (now - Date.parse(time)) / 1000);
  const [size, unit] = UNITS.find(([least]) => seconds >= least) ?? UNITS[6];
  const format = (formats[language] ??= new Intl.RelativeTimeFormat(language, { numeric: 'auto' }));
  return format.format(-Math.floor(seconds / size), unit);
}
