/**
 * Where the desk signs in and whom it asks: `config.json` beside it, so that a deployment changes data, not code.
 *
 * `api` is the guide's address (empty: this origin), `issuer` any OpenID Connect issuer whose clients may use PKCE
 * without a secret, `token` which of its tokens the API takes: `access_token` or `id_token`. `audience` is for issuers
 * that make an access token for an API only when it is named, such as Auth0. `mail` is whether the deployment sends any.
 */
const response = await fetch(new URL('config.json', import.meta.url));
/** @type {{api: string, issuer: string, clientId: string, scope: string, token: string, audience?: string, mail?: boolean}} */
export const config = await response.json();
config.issuer = new URL(config.issuer, location.href).href.replace(/\/$/, '');
