import { button, h } from '../base/dom.js';

/**
 * Says what this browser keeps, and takes it away.
 *
 * @param {import('../elements/comment-thread.js').CommentThread} host
 */
export function forgetMe(host) {
  const forget = () => {
    host.store.forget();
    host.reload();
  };
  return h(
    'details',
    { className: 'guide-forget' },
    h('summary', {}, host.t('kept')),
    h('p', {}, host.t('keptWhat')),
    button(host.t('forget'), forget),
  );
}
