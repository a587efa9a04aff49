import { moreButton } from './list.js';

/**
 * A button for the roots that were not read yet.
 *
 * @param {import('../elements/comment-thread.js').CommentThread} host
 */
export function restButton(host) {
  const more = async () => {
    const last = host.list.lastElementChild;
    await host.pages.more();
    host.draw();
    /** @type {HTMLElement | null | undefined} */ (last?.nextElementSibling)?.focus({ preventScroll: true });
  };
  return moreButton(host.t('more'), () => host.attempt(more));
}
