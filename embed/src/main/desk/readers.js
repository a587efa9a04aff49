import { config } from './config.js';
import { session } from './session.js';
import { finishSignIn, signIn } from './sign-in.js';
import { byId } from './widgets.js';

/**
 * Begins or ends a sign-in. A moderator's ends here. A reader comes from a page with its address and a challenge,
 * signs in at the same issuer, and goes back there with a link: the desk is the address that the issuer knows.
 *
 * @returns {Promise<boolean>} whether it is a reader's, who is on the way somewhere else
 */
export async function passSignIn() {
  const asked = new URLSearchParams(location.search);
  const challenge = asked.get('challenge');
  if (challenge) {
    notTheDesk();
    await signIn({ page: asked.get('page') ?? '', challenge });
    return true;
  }
  const begun = await finishSignIn();
  if (!begun) return false;
  if (begun.reader) {
    notTheDesk();
    location.replace(await wayBack({ ...begun.reader, name: begun.shownName }, begun.token));
    return true;
  }
  session.begin(begun.name, begun.token, begun.seconds);
  return false;
}

function notTheDesk() {
  document.title = 'Sign in';
  document.querySelector('h1')?.replaceChildren('Sign in');
  byId('main').replaceChildren('Signing in …');
}

/**
 * @param {import('./sign-in.js').ReadersWay} reader
 * @param {string} token
 * @returns {Promise<string>}
 */
async function wayBack(reader, token) {
  const headers = { 'Content-Type': 'application/json', Authorization: 'Bearer ' + token };
  const answer = await fetch(config.api + '/v1/sign-in/openid', { method: 'POST', headers, body: JSON.stringify(reader) });
  const said = await answer.json();
  if (!answer.ok) throw new Error('This page cannot be signed in to: ' + (said.errors?.[0]?.detail ?? said.title));
  return said.location;
}
