/**
 * Says in a place what went wrong: in the reader's language, or else as the guide says it.
 *
 * @param {import('./element.js').GuideElement} host
 * @param {HTMLElement} place
 * @param {{code?: string, status: number, message: string}} error
 */
export function showError({ texts, t }, place, { code = '', status, message }) {
  const own = texts.words[code] ? t(code) : status && message ? '' : t('unreachable');
  place.textContent = own || message;
  place.lang = own ? texts.language : 'en';
}
