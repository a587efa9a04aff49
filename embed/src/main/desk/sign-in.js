import { config } from './config.js';

/**
 * Signs in at an OpenID Connect issuer: authorization code with PKCE (RFC 7636) from a page that keeps no secret.
 *
 * What must come back (state, nonce, verifier) waits in this tab's storage. The id token comes straight from the token
 * endpoint, so its claims are checked and its signature need not be (OpenID Connect Core, section 3.1.3.7); the API
 * checks every token it is shown.
 */

const KEY = 'guide-desk-sign-in';
/** How far two clocks may be apart. */
const LEEWAY_SECONDS = 60;
const PAGE = location.origin + location.pathname;

/** @typedef {{page: string, challenge: string, name?: string}} ReadersWay of a reader, who comes from a page and goes back there */

/**
 * Leaves for the issuer.
 *
 * @param {ReadersWay} [reader] for whom
 */
export async function signIn(reader) {
  const { authorization_endpoint } = await discovered();
  const kept = { state: random(), nonce: random(), verifier: random(), view: location.hash, reader };
  sessionStorage.setItem(KEY, JSON.stringify(kept));
  const address = new URL(authorization_endpoint);
  // Some issuers' addresses have a query of their own.
  const query = Object.entries({
    response_type: 'code',
    client_id: config.clientId,
    redirect_uri: PAGE,
    scope: config.scope,
    state: kept.state,
    nonce: kept.nonce,
    code_challenge: await challenge(kept.verifier),
    code_challenge_method: 'S256',
    ...(config.audience && { audience: config.audience }),
  });
  for (const [name, value] of query) address.searchParams.set(name, value);
  location.assign(address);
}

/**
 * Ends a sign-in that the issuer sent back here; undefined on any other visit.
 *
 * @returns {Promise<{name: string, shownName?: string, token: string, seconds: number, reader?: ReadersWay} | undefined>}
 */
export async function finishSignIn() {
  const answer = new URLSearchParams(location.search);
  if (!answer.has('state')) return undefined;
  const kept = JSON.parse(sessionStorage.getItem(KEY) ?? '{}');
  sessionStorage.removeItem(KEY);
  history.replaceState(null, '', PAGE + (kept.view ?? ''));
  if (answer.get('state') !== kept.state) throw new Error('This sign-in was started in another tab. Please sign in again.');
  if (answer.has('error')) throw new Error('Sign-in was refused: ' + answer.get('error') + '.');
  return { ...(await exchange(answer.get('code') ?? '', kept)), reader: kept.reader };
}

/**
 * @param {string} code
 * @param {{nonce: string, verifier: string}} kept
 */
async function exchange(code, kept) {
  const { issuer, token_endpoint } = await discovered();
  const body = new URLSearchParams({
    grant_type: 'authorization_code',
    code,
    client_id: config.clientId,
    redirect_uri: PAGE,
    code_verifier: kept.verifier,
  });
  const answer = await fetch(token_endpoint, { method: 'POST', body });
  if (!answer.ok) throw new Error('Sign-in was rejected; please try again.');
  const tokens = await answer.json();
  const claims = read(tokens.id_token);
  const meant = [claims.aud].flat().includes(config.clientId) && claims.iss === issuer && claims.nonce === kept.nonce;
  if (!meant || (claims.exp + LEEWAY_SECONDS) * 1000 < Date.now()) throw new Error('Sign-in was rejected; please try again.');
  // An address or a number is for nobody else to see.
  const shownName = claims.name ?? claims.preferred_username;
  return { shownName, name: claims.name ?? claims.preferred_username ?? claims.email ?? claims.sub, token: tokens[config.token], seconds: tokens.expires_in ?? 300 };
}

async function discovered() {
  const issuer = config.issuer;
  const answer = await fetch(issuer + '/.well-known/openid-configuration');
  if (!answer.ok) throw new Error("The sign-in service can't be reached.");
  const document = await answer.json();
  // Auth0 ends its own name with a slash, which people leave out.
  if (document.issuer.replace(/\/$/, '') !== issuer) throw new Error('The sign-in service has an unexpected issuer: ' + document.issuer);
  return document;
}

function random() {
  return base64(crypto.getRandomValues(new Uint8Array(32)));
}

/** @param {string} verifier */
async function challenge(verifier) {
  return base64(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))));
}

/** @param {Uint8Array} bytes */
function base64(bytes) {
  return btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/**
 * @param {string} token
 * @returns {Record<string, any>} its claims
 */
function read(token) {
  const body = token.split('.')[1].replaceAll('-', '+').replaceAll('_', '/');
  return JSON.parse(new TextDecoder().decode(Uint8Array.from(atob(body), c => c.charCodeAt(0))));
}
