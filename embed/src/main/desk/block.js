import { button, h } from '../web/base/dom.js';
import { call } from './api.js';
import { select } from './choices.js';
import { field } from './widgets.js';

/** @import {Held} from '../web/types' */
/** @import {Changed} from './people.js' */

/** Nothing that follows from an address is kept for longer. */
const MOST_DAYS = 90;
const DAYS = 30;

export const ACTIONS = {
  hold: 'Hold: it waits for you',
  refuse: 'Refuse: they are told',
  discard: 'Discard silently: they are not told',
};

/**
 * Blocks whoever wrote something: by what, how, and until when.
 *
 * @param {Held} item
 * @param {(action: () => Promise<void>) => () => Promise<void>} guarded
 * @param {Changed} changed
 */
export function block(item, guarded, changed) {
  const what = select(
    {
      author: 'Their author ID',
      ...(item.address && { address: 'The address' }),
      ...(item.network && { network: 'The network of the address' }),
    },
    'author',
  );
  const how = select(ACTIONS, 'hold');
  const until = h('input', { type: 'date', min: day(0) });
  const reason = h('input', { maxLength: 500 });
  const turn = () => {
    const ends = what.value === 'address' || what.value === 'network';
    until.required = ends;
    until.max = ends ? day(MOST_DAYS) : '';
    if (ends) until.value ||= day(DAYS);
  };
  what.onchange = turn;
  turn();
  const send = guarded(async () => {
    const kind = what.value;
    const value = { author: item.authorId, address: item.address, network: item.network }[kind];
    const path = `/v1/moderation/blocks/${kind}-${value}`;
    await call(path, { method: 'PUT', body: { kind, value, action: how.value, until: until.value || null, reason: reason.value } });
    changed('Blocked.', () => call(path, { method: 'DELETE' }));
  });
  return h(
    'fieldset',
    { className: 'block' },
    h('legend', {}, 'Block with an end, or silently'),
    field('By', what),
    field('How', how),
    field('Until', until, 'The last day. Empty for good; an address or network for 90 days at most.'),
    field('Reason', reason, 'For moderators.'),
    button('Block so', send),
  );
}

/** @param {number} ahead */
const day = ahead => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
