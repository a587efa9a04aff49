/** Milliseconds for which a button says what it has done. */
const SAID = 2000;

/**
 * Shows a button that copies the code beside it, or the address that it names; where a page may not write to the clipboard, it
 * stays hidden.
 *
 * @param {HTMLButtonElement} button
 */
export function copies(button) {
  if (!navigator.clipboard) {
    return;
  }
  const { textContent: name } = button;
  button.hidden = false;
  button.addEventListener('click', async () => {
    const { address } = button.dataset;
    const text = address === undefined ? button.closest('figure')?.querySelector('code')?.textContent : new URL(address, location.href).href;
    try {
      await navigator.clipboard.writeText(text ?? '');
      button.textContent = 'Copied';
    } catch {
      button.textContent = 'Not allowed here';
    }
    setTimeout(() => (button.textContent = name), SAID);
  });
}
