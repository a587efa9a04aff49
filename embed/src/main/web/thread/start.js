/** Roots that are made at a time: a slow phone answers its reader in between. */
const AT_ONCE = 6;

/**
 * Fills a thread for the first time, takes up what was sent without an answer, and goes to where the
 * address leads: to one contribution, or to the word that one waits (as a form without JavaScript
 * comes back).
 *
 * @param {import('../elements/comment-thread.js').CommentThread} host
 */
export async function start(host) {
  const { signal } = host;
  for (let most = AT_ONCE; most < host.pages.roots.length && !signal.aborted; most += AT_ONCE) {
    host.draw(most);
    await new Promise(pause => setTimeout(pause));
  }
  host.draw();
  for (const id of host.store.names(`press:${host.thread} `)) /** @type {HTMLElement | null | undefined} */ (host.entry(id)?.querySelector('.guide-reply'))?.click();
  const { hash } = location;
  if (hash === '#guide-held') host.say(host.t('isHeld'));
  if (hash.startsWith('#c-')) host.entry(hash.slice(3))?.scrollIntoView();
}
