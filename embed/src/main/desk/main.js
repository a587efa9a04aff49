import { button, h } from '../web/base/dom.js';
import { authors } from './authors.js';
import { blocks } from './blocks.js';
import { countTabs } from './counts.js';
import { showDirections } from './directions.js';
import { discarded } from './discarded.js';
import { facts } from './facts.js';
import { log } from './log.js';
import { notifications } from './notifications.js';
import { published } from './published.js';
import { queue } from './queue.js';
import { passSignIn } from './readers.js';
import { reported } from './reported.js';
import { requests } from './requests.js';
import { rules } from './rules.js';
import { session } from './session.js';
import { signIn } from './sign-in.js';
import { sites } from './sites.js';
import { statistics } from './statistics.js';
import { threads } from './threads.js';
import { byId, say } from './widgets.js';

/**
 * Each view puts itself into `main`; it may throw, which is shown in its place.
 *
 * @type {Record<string, (main: HTMLElement) => Promise<unknown>>}
 */
const VIEWS = { queue, published, reported, discarded, threads, authors, blocks, log, statistics, rules, sites, notifications, requests, facts };

const main = byId('main');
const nav = byId('views');
const who = byId('who');

showDirections(main);
session.onEnd = signedOut;
addEventListener('hashchange', () => session.isOpen && show());
try {
  if (!(await passSignIn())) await (session.isOpen ? show() : signedOut(''));
} catch (error) {
  signedOut(error.message);
}

/** @param {string} why */
function signedOut(why) {
  nav.hidden = true;
  who.replaceChildren();
  main.replaceChildren(
    h('h2', {}, 'Sign in'),
    why ? h('p', { role: 'alert' }, why) : '',
    h('p', {}, 'The desk is for moderators and owners of the guide.'),
    h('p', {}, button('Sign in', () => signIn().catch(error => signedOut(error.message)))),
  );
}

async function show() {
  const name = location.hash.slice(1).split('/')[0] || 'queue';
  nav.hidden = false;
  who.replaceChildren('Signed in as ', h('b', { dir: 'auto' }, session.name), ' ', signOut());
  for (const anchor of /** @type {Iterable<HTMLAnchorElement>} */ (nav.children)) {
    anchor.toggleAttribute('aria-current', anchor.hash === '#' + name);
    if (anchor.hash === '#' + name) anchor.setAttribute('aria-current', 'page');
  }
  main.setAttribute('aria-busy', 'true');
  if (!main.querySelector('h2')) main.replaceChildren(h('p', {}, 'Loading …'));
  try {
    await (VIEWS[name] ?? queue)(main);
    // A number that cannot be had is not missed.
    countTabs(nav).catch(() => {});
  } catch (error) {
    if (session.isOpen) main.replaceChildren(h('h2', {}, "This page can't be shown"), failure(error));
  }
  main.removeAttribute('aria-busy');
}

/** @param {Error} error */
function failure(error) {
  return h('p', { role: 'alert' }, error.message + ' ', button('Try again', show));
}

/** A function, not a constant: the page is shown before the last lines of this module have run. */
function signOut() {
  return button('Sign out', () => session.end(''));
}

addEventListener('unhandledrejection', event => say(event.reason?.message ?? 'Something went wrong.'));
