import { button } from './dom.js';

/** Milliseconds for which a button says what it has done. */
const SAID = 2000;

/**
 * A button that copies a text; nothing where a page may not write to the clipboard.
 *
 * @param {() => string} text
 * @param {{t: (name: string) => string}} host
 */
export function copyButton(text, host) {
  const copy = button(host.t('copy'), async () => {
    try {
      await navigator.clipboard.writeText(text());
      copy.textContent = host.t('copied');
    } catch {
      copy.textContent = host.t('notCopied');
    }
    setTimeout(() => (copy.textContent = host.t('copy')), SAID);
  }, { ariaLive: 'polite' });
  return navigator.clipboard && copy;
}
