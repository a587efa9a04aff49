/** @import {CommentThread} from '../elements/comment-thread.js' */
/** @import {Mine} from '../types' */

const FRAGMENT = '#guide-sign-in=';
/** A token of the site is taken up again when less than this is left of what the last one began. */
const SOON = 10 * 60_000;
/** How long the guide lets authors change what they wrote. */
const EDITABLE = 15 * 60_000;

/**
 * Ends a sign-in that leads back to this page, and takes up the token that the page has.
 *
 * @param {CommentThread} host
 */
export async function arrive(host) {
  const { store, token } = host;
  const { hash } = location;
  if (hash.startsWith(FRAGMENT)) {
    history.replaceState(history.state, '', location.href.slice(0, -hash.length));
    const { verifier } = store.get('sign-in');
    await begin(host, { link: hash.slice(FRAGMENT.length), verifier });
    store.remove('sign-in');
    return;
  }
  const { of = '', endsAt } = store.get('signed-in');
  const subject = token && subjectOf(token);
  // Whom the page does not know any more is not signed in any more.
  if (of && of !== subject) signOut(host);
  if (token && (of !== subject || Date.parse(endsAt) < host.clock.now() + SOON)) await begin(host, { token }, subject);
}

/**
 * @param {string} token of the site
 * @returns {string} whom it is about
 */
function subjectOf(token) {
  try {
    const body = token.split('.')[1].replaceAll('-', '+').replaceAll('_', '/');
    return JSON.parse(new TextDecoder().decode(Uint8Array.from(atob(body), c => c.charCodeAt(0)))).sub;
  } catch {
    // The guide says what is wrong with it.
    return token;
  }
}

/**
 * From now on this browser writes as who has signed in. Whom it wrote as before comes back when they sign out.
 *
 * @param {CommentThread} host
 * @param {object} proof
 * @param {string} [of] whom the page knows them by
 */
async function begin(host, proof, of) {
  const { store } = host;
  const { authorSecret, endsAt, name } = await host.ask('/v1/sign-in', { method: 'POST', body: { page: location.href, ...proof } });
  signOut(host);
  const [author, own, votes] = ['author', 'own', 'votes'].map(each => store.get(each));
  const { own: mine, votes: cast } = await written(host, authorSecret);
  store.set('signed-out', { author, own, votes });
  store.set('signed-in', { endsAt, name, of });
  store.set('author', { name: name ?? author.name, url: author.url, secret: authorSecret });
  store.set('own', mine);
  store.set('votes', cast);
}

/** @param {CommentThread} host who writes as whom they wrote as before they signed in */
export function signOut({ store }) {
  const before = store.get('signed-out');
  if (before.author) for (const each of ['author', 'own', 'votes']) store.set(each, before[each]);
  store.remove('signed-out');
  store.remove('signed-in');
}

/**
 * What they wrote and how they voted, on whatever device.
 *
 * @param {CommentThread} host
 * @param {string} secret
 */
async function written({ ask }, secret) {
  /** @type {Record<string, object>} */
  const own = {};
  /** @type {Record<string, number>} */
  const votes = {};
  /** @type {string | undefined} */
  let next = '';
  while (next !== undefined) {
    /** @type {Mine} */
    const page = await ask(`/v1/authors/me${next && `?cursor=${next}`}`, { secret });
    for (const { id, body, createdAt } of page.items) own[id] = { body, until: new Date(Date.parse(createdAt) + EDITABLE).toISOString() };
    for (const { id, value } of page.votes) votes[id] = value;
    next = page.next;
  }
  return { own, votes };
}
