import { button, h } from '../web/base/dom.js';
import { call } from './api.js';
import { deliveries } from './deliveries.js';
import { webhookForm } from './webhook-form.js';
import { outcome, say, time, twice } from './widgets.js';

/** @import {Webhook, WebhookBody, Webhooks} from '../web/types' */

const PATH = '/v1/moderation/webhooks';

/**
 * Whom the guide tells of what happens.
 *
 * @param {HTMLElement} main
 */
export async function notifications(main) {
  show(main, (await call(PATH)).data);
}

/**
 * @param {HTMLElement} main
 * @param {Webhooks} known as they were read, or with the secrets that were just made
 */
function show(main, known) {
  /**
   * @param {WebhookBody[]} webhooks
   * @param {string} done
   */
  const save = async (webhooks, done) => {
    const { data } = await call(PATH, { method: 'PUT', body: { version: known.version, webhooks } });
    show(main, data);
    main.focus();
    say(done);
  };
  /**
   * @param {Webhook} one
   * @param {WebhookBody[]} instead what stands in its place
   */
  const replaced = (one, ...instead) => known.webhooks.flatMap(each => (each === one ? instead : [asBody(each)]));
  main.replaceChildren(
    h('h2', {}, 'Notifications'),
    h('h3', {}, 'Mail'),
    h('p', {}, known.mailConfigured ? 'This deployment sends mail.' : 'This deployment sends no mail: the parameter MailFrom is empty.'),
    h('h3', {}, 'Webhooks'),
    h('p', {}, known.webhooks.length ? 'What fails is tried again for a day.' : 'Nobody is told of anything by webhook yet.'),
    ...known.webhooks.map(one => entry(one, (...instead) => replaced(one, ...instead), save)),
    h('details', {}, h('summary', {}, 'Add a webhook'), webhookForm(null, body => save([...known.webhooks.map(asBody), body], 'Webhook added.'))),
  );
}

/**
 * @param {Webhook} one
 * @returns {WebhookBody} what saves it as it is
 */
const asBody = one => ({ id: one.id, url: one.url, shape: one.shape, events: one.events, active: one.active, ...(one.room && { room: one.room }) });

/**
 * @param {Webhook} one
 * @param {(...instead: WebhookBody[]) => WebhookBody[]} replaced all webhooks, with others in its place
 * @param {(webhooks: WebhookBody[], done: string) => Promise<void>} save
 */
function entry(one, replaced, save) {
  const fault = outcome();
  const result = h('p', { className: 'where', role: 'status' });
  /** @param {() => Promise<unknown>} action */
  const guarded = action => () => {
    fault.textContent = '';
    return action().catch(error => (fault.textContent = error.message));
  };
  const test = guarded(async () => {
    result.textContent = 'Sending …';
    const { data } = await call(`${PATH}/${one.id}/test`, { method: 'POST' }).catch(error => {
      result.textContent = '';
      throw error;
    });
    result.textContent = `${data.delivered ? 'The test arrived.' : 'The test did not arrive.'} ${data.note} It took ${data.milliseconds} ms.`;
  });
  const rotate = guarded(() => save(replaced({ ...asBody(one), rotate: true }), 'There is a new secret.'));
  const remove = guarded(() => save(replaced(), 'Webhook removed.'));
  return h(
    'article',
    { className: 'entry' },
    h('h3', {}, one.id, one.active ? '' : ' (switched off)'),
    h('p', { className: 'where' }, one.shape, ' · ', one.url),
    h('p', {}, 'Told of ', one.events.join(', ')),
    one.dead ? h('p', { className: 'conflict' }, `${one.dead} ${one.dead === 1 ? 'delivery was' : 'deliveries were'} given up; they can be replayed below.`) : '',
    secrets(one),
    h('p', { className: 'decide' }, button('Send a test', test), one.shape === 'standard' && twice('New secret', 'Yes, make a new secret', rotate), twice('Remove', 'Yes, remove it', remove)),
    result,
    fault,
    h('details', {}, h('summary', {}, 'Change'), webhookForm(one, body => save(replaced(body), 'Webhook saved.'))),
    deliveries(`${PATH}/${one.id}/deliveries`),
  );
}

/**
 * What signs, and once what was just made.
 *
 * @param {Webhook} one
 */
function secrets(one) {
  const made = one.secrets.find(each => each.secret);
  const ending = one.secrets.filter(each => each.endsAt);
  return [
    made && h('p', { className: 'done' }, 'The secret to verify signatures with, shown only now: ', h('code', {}, made.secret)),
    ending.map(each => h('p', { className: 'where' }, 'The secret of ', time(each.createdAt), ' signs too, until ', time(each.endsAt ?? ''), '.')),
  ];
}
