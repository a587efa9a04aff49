import { h, link } from '../web/base/dom.js';
import { renderHtml } from '../web/base/html.js';
import { people } from './people.js';
import { proposal } from './proposal.js';
import { outcome, time } from './widgets.js';

const KIND = { comment: 'Comment', suggestion: 'Suggestion', edit: 'Edit', 'review-request': 'Review request' };

/**
 * One of the queue: who wrote what where, why it is held, and what can be done.
 *
 * @param {import('../web/types').Held} item
 * @param {(element: HTMLElement, decision: string) => void} decide
 * @param {(element: HTMLElement) => void} published told when it was, with an answer
 * @param {(text: string) => void} changed told when more than this one was
 */
export function entry(item, decide, published, changed) {
  const title = h('h3', {}, KIND[item.kind], ' by ', h('bdi', {}, item.author.name), item.change ? ', edited' : '');
  const element = h(
    'article',
    { className: 'entry', tabIndex: -1, 'data-id': item.id, 'data-revision': item.revision },
    h('label', { className: 'pick' }, h('input', { type: 'checkbox', className: 'select' }), h('span', { className: 'unseen' }, 'Select')),
    title,
    h('p', { className: 'where' }, h('span', {}, item.thread), ' · ', time(item.createdAt), item.author.url ? [' · ', link(item.author.url, item.author.url)] : null),
    proposal(item),
    renderHtml(item.html),
    h('ul', { className: 'reasons', 'aria-label': 'Why it is held' }, item.reasons.map(reason => h('li', {}, reason.detail, ' ', h('small', {}, reason.rule)))),
    h('p', { className: 'decide' }, h('label', {}, 'Reason ', h('input', { className: 'reason', maxLength: 500 })), buttons()),
    outcome(),
    people(item, { published: () => published(element), changed }),
  );
  element.addEventListener('click', event => {
    const { decision } = /** @type {HTMLElement} */ (event.target).dataset;
    if (decision) decide(element, decision);
  });
  title.id = 'title-' + item.id;
  element.setAttribute('aria-labelledby', title.id);
  return element;
}

function buttons() {
  return [
    h('button', { type: 'button', 'data-decision': 'publish' }, 'Publish'),
    h('button', { type: 'button', 'data-decision': 'reject' }, 'Reject'),
    h('button', { type: 'button', 'data-decision': 'spam' }, 'Spam'),
  ];
}
