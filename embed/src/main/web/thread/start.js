/** Roots that are made at a time: a slow phone answers its reader in between. */
const AT_ONCE = 6;

/**
 * Fills a thread for the first time, takes up what was sent without an answer, and says that one waits
 * where a form without JavaScript comes back with that.
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
  for (const id of host.store.names(`press:${host.loadedThread} `)) /** @type {HTMLElement | null | undefined} */ (host.entry(id)?.querySelector('.guide-reply'))?.click();
  if (location.hash === '#guide-held') host.say(host.t('isHeld'));
}
