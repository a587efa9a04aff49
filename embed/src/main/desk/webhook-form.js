import { button, h } from '../web/base/dom.js';
import { checkbox, field, guard, options, outcome } from './widgets.js';

/** @import {Webhook, WebhookBody} from '../web/types' */

/** @type {Record<Webhook['events'][number], string>} */
const EVENTS = {
  'contribution.held': 'A contribution waits',
  'contribution.reported': 'A contribution is reported',
  'contribution.published': 'A contribution is published',
  'contribution.replied': 'A contribution gets a reply',
  'contribution.decided': 'A moderator decides',
  'catalogue.revised': 'The catalogue changes',
  'framework.behind': 'Facts are behind a release',
};

/** Where each service's address is from. */
/** @type {Record<Webhook['shape'], string>} */
const SHAPES = {
  standard: 'Your own program gets signed JSON.',
  slack: 'The address of an incoming webhook.',
  discord: 'The address of a webhook of a channel.',
  telegram: 'https://api.telegram.org/bot<token>/sendMessage; the room is the chat.',
  matrix: 'The address of the homeserver; the room begins with “!”, and the token is a user’s.',
  ntfy: 'The address of the topic, such as https://ntfy.sh/topic.',
};

/**
 * A form for a new webhook, or for one that is there.
 *
 * @param {Webhook | null} one
 * @param {(body: WebhookBody) => Promise<void>} save
 */
export function webhookForm(one, save) {
  const known = /** @type {(keyof typeof EVENTS)[]} */ (Object.keys(EVENTS));
  const id = h('input', { value: one?.id ?? '', maxLength: 40, readOnly: !!one });
  const url = h('input', { type: 'url', value: one?.url ?? '', maxLength: 500 });
  const shape = h('select', {}, options(Object.keys(SHAPES), one?.shape));
  const room = h('input', { value: one?.room ?? '', maxLength: 255 });
  const token = h('input', { value: '', maxLength: 500, autocomplete: 'off' });
  const active = checkbox('Switched on', one?.active ?? true);
  const events = known.map(name => ({ name, ...checkbox(EVENTS[name], one?.events.includes(name) ?? name === 'contribution.held') }));
  const fault = outcome();
  const hint = h('small', {}, SHAPES[one?.shape ?? 'standard']);
  shape.onchange = () => (hint.textContent = SHAPES[/** @type {Webhook['shape']} */ (shape.value)]);
  const body = () => ({
    id: id.value,
    url: url.value,
    shape: /** @type {Webhook['shape']} */ (shape.value),
    events: events.filter(({ box }) => box.checked).map(({ name }) => name),
    active: active.box.checked,
    ...(room.value && { room: room.value }),
    ...(token.value && { token: token.value }),
  });
  return h(
    'div',
    {},
    field('Name', id, 'Lower-case letters and digits, with hyphens between them.'),
    field('What the server understands', shape),
    h('p', {}, hint),
    field('Address', url),
    field('Room', room, 'Of Telegram and Matrix.'),
    field('Token', token, one?.hasToken ? 'There is one; it stays unless you type another, or change the address.' : 'Sent as “Authorization: Bearer”, where the server wants one.'),
    h('fieldset', {}, h('legend', {}, 'Events'), events.map(({ label }) => label)),
    active.label,
    fault,
    h('p', {}, button(one ? 'Save' : 'Add', guard(() => save(body()), fault, url))),
  );
}
