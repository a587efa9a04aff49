import { h, link } from '../web/base/dom.js';
import { renderHtml } from '../web/base/html.js';
import { context } from './context.js';
import { edit, isEditable } from './edit.js';
import { people } from './people.js';
import { proposal } from './proposal.js';
import { outcome, time } from './widgets.js';

const DECISIONS = { publish: 'Publish', reject: 'Reject', spam: 'Spam' };
const KIND = { comment: 'Comment', suggestion: 'Suggestion', edit: 'Edit', 'review-request': 'Review request' };

/**
 * One of the queue, or of what was discarded: who wrote what where, why it is held, and what can be done.
 *
 * @param {import('../web/types').Held} item
 * @param {(element: HTMLElement, decision: string) => void} decide
 * @param {{published: (element: HTMLElement) => void, changed: import('./people.js').Changed, narrow?: (filters: Record<string, string>) => unknown} | null} acts
 *   told when it was published, with an answer, and when more than this one was changed, and shows what is like it; null where only this
 *   one is decided on
 * @param {Record<string, string>} [decisions] what the buttons say
 */
export function entry(item, decide, acts, decisions = DECISIONS) {
  const title = h('h3', {}, KIND[item.kind], ' by ', h('bdi', {}, item.author.name), item.change ? ', edited' : '');
  const element = h(
    'article',
    { className: 'entry', tabIndex: -1, 'data-id': item.id, 'data-revision': item.revision },
    h('label', { className: 'pick' }, h('input', { type: 'checkbox', className: 'select' }), h('span', { className: 'unseen' }, 'Select')),
    title,
    h('p', { className: 'where' }, time(item.createdAt), item.author.url ? [' · ', link(item.author.url, item.author.url)] : null),
    context(item, acts?.narrow),
    proposal(item),
    renderHtml(item.html),
    item.editedBy && h('p', { className: 'edited' }, 'Edited by a moderator.'),
    item.reasons.length > 0 && h('ul', { className: 'reasons', 'aria-label': 'Why it is here' }, item.reasons.map(reason => h('li', {}, reason.detail, ' ', h('small', {}, reason.rule)))),
    h('p', { className: 'decide' }, h('label', {}, 'Reason ', h('input', { className: 'reason', maxLength: 500, title: 'The author can read it.' })), buttons(decisions)),
    outcome(),
    acts && isEditable(item) && edit(item, acts.changed),
    acts && people(item, { published: () => acts.published(element), changed: acts.changed }),
  );
  element.addEventListener('click', event => {
    const { decision } = /** @type {HTMLElement} */ (event.target).dataset;
    if (decision) decide(element, decision);
  });
  title.id = 'title-' + item.id;
  element.setAttribute('aria-labelledby', title.id);
  return element;
}

/** @param {Record<string, string>} decisions */
function buttons(decisions) {
  return Object.entries(decisions).map(([decision, text]) => h('button', { type: 'button', 'data-decision': decision }, text));
}
