import { h } from '../base/dom.js';
import { select } from './fields.js';

const ORDERS = ['best', 'newest', 'oldest'];

/**
 * The reader's own order, which they have chosen on any page, or else the page's.
 *
 * @param {import('../elements/comment-thread.js').CommentThread} host
 * @returns {string}
 */
export function orderOf(host) {
  const order = host.store.get('order').first ?? host.getAttribute('order');
  return ORDERS.find(each => each === order) ?? 'oldest';
}

/**
 * The choice by which roots are listed first.
 *
 * @param {import('../elements/comment-thread.js').CommentThread} host
 * @param {string} order
 */
export function orderChoice(host, order) {
  const reorder = async () => {
    host.store.set('order', { first: choice.value });
    const pages = host.pages.ordered(choice.value);
    await pages.first();
    host.pages = pages;
    host.draw();
    note.hidden = choice.value !== 'best';
  };
  const note = h('small', { hidden: order !== 'best' }, host.t('bestNote'));
  const orders = ORDERS.map(name => [name, host.t(name)]);
  const choice = select('order', orders, { ariaLabel: host.t('order'), onchange: () => host.attempt(reorder) });
  choice.value = order;
  return [choice, note];
}
