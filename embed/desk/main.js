import { h, say } from './dom.js';
import { facts } from './facts.js';
import { log } from './log.js';
import { queue } from './queue.js';
import { requests } from './requests.js';
import { rules } from './rules.js';
import { session } from './session.js';
import { returned, signIn } from './sign-in.js';

/** Each view puts itself into `main`; it may throw, which is shown in its place. */
const VIEWS = { queue, log, rules, requests, facts };

const main = document.getElementById('main');
const nav = document.getElementById('views');
const who = document.getElementById('who');

session.onEnd = signedOut;
addEventListener('hashchange', () => session.isOpen && show());
try {
  await returned();
  await (session.isOpen ? show() : signedOut(''));
} catch (error) {
  signedOut(error.message);
}

function signedOut(why) {
  nav.hidden = true;
  who.replaceChildren();
  main.replaceChildren(
    h('h2', {}, 'Sign in'),
    why ? h('p', { role: 'alert' }, why) : '',
    h('p', {}, 'The desk is for moderators and owners of the guide.'),
    h('p', {}, h('button', { type: 'button', on: { click: () => signIn().catch(error => signedOut(error.message)) } }, 'Sign in')),
  );
}

async function show() {
  const name = location.hash.slice(1).split('/')[0] || 'queue';
  nav.hidden = false;
  who.replaceChildren('Signed in as ', h('b', { dir: 'auto' }, session.name), ' ', leave());
  for (const anchor of nav.children) {
    anchor.toggleAttribute('aria-current', anchor.hash === '#' + name);
    if (anchor.hash === '#' + name) anchor.setAttribute('aria-current', 'page');
  }
  main.setAttribute('aria-busy', 'true');
  if (!main.querySelector('h2')) main.replaceChildren(h('p', {}, 'Loading …'));
  try {
    await (VIEWS[name] ?? queue)(main);
  } catch (error) {
    if (session.isOpen) main.replaceChildren(h('h2', {}, 'This cannot be shown'), failure(error));
  }
  main.removeAttribute('aria-busy');
}

function failure(error) {
  return h('p', { role: 'alert' }, error.message + ' ', h('button', { type: 'button', on: { click: show } }, 'Try again'));
}

function leave() {
  return h('button', { type: 'button', on: { click: () => session.end('') } }, 'Sign out');
}

addEventListener('unhandledrejection', event => say(event.reason?.message ?? 'That did not work.'));
