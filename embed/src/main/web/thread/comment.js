import { clock } from '../base/clock.js';
import { button, h, link } from '../base/dom.js';
import { renderHtml } from '../base/html.js';
import { content } from './content.js';
import { face } from './face.js';
import { isNew } from './last-visit.js';
import { copyLink, permalink } from './permalink.js';
import { when } from './times.js';

/** @import {Post, Translate} from '../types' */
/** @import {CommentThread} from '../elements/comment-thread.js' */

/**
 * A contribution of the thread, as the list has it.
 *
 * @param {Post} view as the guide gives it; `own` is added where it is the reader's
 * @param {CommentThread} host
 * @param {boolean} [isPinned] it stands before the list, without buttons
 */
export function article(view, host, isPinned) {
  const { t } = host;
  if (view.state === 'removed' || !view.author) return h('article', { className: 'guide-removed' }, h('p', {}, t(view.removedBy ? 'removed-' + view.removedBy : 'removed')));
  const text = renderHtml(view.html);
  return h(
    'article',
    { className: view.state === 'held' ? 'guide-waiting' : '' },
    h('p', { className: 'guide-by' }, view.mark && face(view.mark), author(view.author), ' ', when(view, host), answered(view, t), [...badges(view, host), isPinned && t('pinned')].map(badge)),
    content(view, t),
    text,
    view.own && view.state === 'held' && h('p', { className: 'guide-next' }, t('heldNext')),
    !isPinned && h('p', { className: 'guide-buttons' }, buttons(view, host, text, t)),
  );
}

/** @typedef {HTMLElement & {show: (votes: Post['votes'], own: number) => void}} VoteButton shows the votes and the reader's own */

/** @param {NonNullable<Post['author']>} author */
const author = ({ name, url }) => h('b', { className: 'guide-author', dir: 'auto' }, url ? link(url, name) : name);

/** @param {string | false | undefined} text */
const badge = text => text && [' ', h('span', { className: 'guide-badge' }, text)];

/**
 * Whom a reply answers, with a jump there; below the deepest level nothing else says so.
 *
 * @param {Post} view
 * @param {Translate} t
 */
const answered = ({ answers }, t) =>
  answers && [' ', h('a', { href: permalink(answers.id), className: 'guide-answers', dir: 'auto', ariaLabel: t('inReplyTo', answers) }, answers.isDeep ? '@' + answers.name : '↑ ' + answers.name)];

/**
 * @param {Post} view
 * @param {CommentThread} host
 */
function badges(view, host) {
  return [
    view.moderator && 'moderator',
    view.kind !== 'comment' && 'kind-' + view.kind,
    view.editedAt && (view.editedBy ? 'edited-' + view.editedBy : 'edited'),
    view.own && 'yours',
    isNew(view, host) && 'new',
    view.state !== 'published' && 'state-' + view.state,
  ].flatMap(name => (name ? host.t(name) : []));
}

/**
 * @param {Post} view
 * @param {CommentThread} host
 * @param {HTMLElement} text
 * @param {Translate} t
 */
function buttons(view, host, text, t) {
  const about = { ...view.author, date: host.date(view.createdAt) };
  /**
   * A list of buttons without what is around them must tell them apart.
   *
   * @param {string} name
   * @param {string} label
   * @param {(event: {target: HTMLElement}) => void} click
   */
  const named = (name, label, click) => button(t(name), click, { className: 'guide-' + name, ariaLabel: t(label, about) });
  const published = view.state === 'published';
  const open = published && (host.isOpen() || view.own);
  const change = view.own && Date.parse(view.own.until) > clock.now() && view.state !== 'rejected';
  return [
    open && [vote(view, host, 1, '▲', t), vote(view, host, -1, '▼', t)],
    open && named('reply', 'replyTo', event => host.act('openReply', view.id, event.target)),
    change && named('edit', 'editOf', event => host.act('edit', view, text, event.target)),
    view.own && named('remove', 'removeOf', event => host.act('confirmRemoval', view, event.target)),
    published && named('permalink', 'permalinkOf', () => host.attempt(() => copyLink(host, view.id))),
    published && !view.own && named('report', 'reportOf', event => host.act('openReport', view, event.target)),
  ];
}

/**
 * Nobody votes on their own. The number has room for what it may become: nothing moves then.
 *
 * @param {Post} view
 * @param {CommentThread} host
 * @param {number} value
 * @param {string} sign
 * @param {Translate} t
 * @returns {VoteButton}
 */
function vote(view, host, value, sign, t) {
  const number = h('span', { className: 'guide-number' });
  const made = view.own ? h('span', { role: 'img' }, sign, ' ', number) : button([sign, ' ', number], () => host.act('castVote', view.id, value));
  made.className = 'guide-vote';
  /** @type {VoteButton['show']} */
  const show = (votes, own) => {
    const n = value > 0 ? votes.up : votes.down;
    number.textContent = String(n);
    if (!view.own) made.ariaPressed = String(own === value);
    made.ariaLabel = t(value > 0 ? 'voteUp' : 'voteDown', { n, ...view.author });
  };
  return Object.assign(made, { show });
}
