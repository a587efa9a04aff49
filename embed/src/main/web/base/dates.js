/**
 * By language and kind: one costs more to make than a comment to show.
 *
 * @type {Record<string, Intl.DateTimeFormat>}
 */
const formats = {};

/**
 * @param {string} text a day such as `2026-11-23`, or a time
 * @param {string} language
 */
export function formatDate(text, language) {
  /** @type {Intl.DateTimeFormatOptions} */
  const style = text.length === 10 ? { timeZone: 'UTC' } : { timeStyle: 'short' };
  const format = (formats[language + text.length] ??= new Intl.DateTimeFormat(language, { dateStyle: 'medium', ...style }));
  return format.format(new Date(text));
}
