import { signOut } from '../writing/session.js';

/** @import {CommentThread} from '../elements/comment-thread.js' */
/** @import {Form} from '../writing/form.js' */

/** @typedef {typeof import('../writing/form-kit.js').formKit} FormKit what makes elements and fields */
export { signIn as words } from '../strings/en.json';
export { arrive } from '../writing/session.js';

/**
 * Who is signed in, or how one may be; nothing where the site has not turned it on.
 *
 * @param {Form} form
 * @param {FormKit} formKit
 * @param {string[]} ways
 */
export function offer(form, formKit, ways) {
  const { host } = form;
  const { h } = formKit;
  const { endsAt, name, of } = host.store.get('signed-in');
  if (endsAt && Date.parse(endsAt) <= host.clock.now()) signOut(host);
  else if (endsAt) {
    const leave = () => {
      signOut(host);
      host.reload();
    };
    // What the page has begun, the page ends.
    return h('p', { className: 'guide-who' }, name ? host.t('signedInAs', { name }) : host.t('signedIn'), ' ', of ? '' : plain(formKit, host.t('signOut'), leave));
  }
  if (!ways.some(way => way !== 'token')) return '';
  const panel = h('div', { hidden: true });
  const opener = plain(formKit, host.t('signIn'), () => {
    panel.hidden = !panel.hidden;
    opener.ariaExpanded = String(!panel.hidden);
    panel.querySelector('input')?.focus();
  });
  opener.ariaExpanded = 'false';
  panel.append(...choices(host, formKit, ways));
  return h('div', { className: 'guide-who' }, opener, panel);
}

/**
 * @param {CommentThread} host
 * @param {FormKit} formKit
 * @param {string[]} ways
 */
function choices(host, formKit, ways) {
  const { field, h, input } = formKit;
  const { t } = host;
  const status = h('p', { className: 'guide-status', role: 'status' });
  /** @param {(challenge: string) => unknown} go */
  const leave = async go => {
    try {
      await go(await challenge(host));
    } catch (error) {
      host.explain(status, error);
    }
  };
  // No name: what stands here is no part of what is sent, and of no draft.
  const email = input('', { type: 'email', autocomplete: 'email' });
  const mail = () => leave(async made => {
    await host.ask('/v1/sign-in', { method: 'POST', body: { page: location.href, email: email.value, challenge: made } });
    status.textContent = t('signInSent');
  });
  email.onkeydown = event => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    mail();
  };
  const openId = () => leave(made => location.assign(`${host.api}/desk/?${new URLSearchParams({ page: location.href, challenge: made })}`));
  return [
    h('p', {}, h('small', {}, t('signInWhy'))),
    ways.includes('email') ? [field(t('signInEmail'), email), h('p', {}, plain(formKit, t('signInSend'), mail))] : [],
    ways.includes('openid') ? h('p', {}, plain(formKit, t('signInAccount'), openId)) : [],
    status,
  ].flat();
}

/**
 * @param {FormKit} formKit
 * @param {string} text
 * @param {() => unknown} onclick
 */
const plain = ({ h }, text, onclick) => h('button', { type: 'button', className: 'guide-plain', onclick }, text);

/**
 * What only this browser knows is kept; what is made of it goes with the request.
 *
 * @param {CommentThread} host
 */
async function challenge({ store }) {
  const verifier = base64(crypto.getRandomValues(new Uint8Array(32)));
  store.set('sign-in', { verifier });
  return base64(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))));
}

/** @param {Uint8Array} bytes */
const base64 = bytes => btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
