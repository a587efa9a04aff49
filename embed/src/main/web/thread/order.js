import { select } from './fields.js';

/**
 * The choice by which roots are listed first.
 *
 * @param {import('../elements/comment-thread.js').CommentThread} host
 * @param {string} order
 */
export function orderChoice(host, order) {
  const reorder = async () => {
    const pages = host.pages.ordered(choice.value);
    await pages.first();
    host.pages = pages;
    host.draw();
  };
  const orders = ['oldest', 'newest'].map(name => [name, host.t(name)]);
  const choice = select('order', orders, { ariaLabel: host.t('order'), onchange: () => host.attempt(reorder) });
  choice.value = order;
  return choice;
}
