import { onNavigation } from '../base/navigation.js';
import { goToAddressed } from './permalink.js';

/**
 * Shows another thread when the page has become another, and another place in it when the address
 * leads there.
 *
 * @param {import('../elements/comment-thread.js').CommentThread} host
 */
export function follow(host) {
  let { hash } = location;
  const look = () => {
    if (host.loadedThread !== host.thread) host.reload();
    else if (hash !== location.hash && host.dataset.state === 'ready') goToAddressed(host);
    hash = location.hash;
  };
  onNavigation(look, host.signal);
}
