import { button, h } from '../web/base/dom.js';
import { ACTIONS } from './block.js';
import { select } from './choices.js';
import { field, guard, outcome } from './widgets.js';

/** @import {BlockBody} from '../web/types' */

const HINTS = {
  word: 'A word or phrase of up to 100 characters. Case, accents and look-alike letters make no difference.',
  email: 'An address, or @ and a domain for all of its addresses.',
};

/**
 * Blocks by a word or an e-mail address, whether or not a post has it already.
 *
 * @param {(path: string, body: BlockBody) => Promise<void>} set
 */
export function blockWords(set) {
  const what = select({ word: 'A word', email: 'An e-mail address' }, 'word');
  const value = h('input', { maxLength: 254, autocomplete: 'off', spellcheck: false, dir: 'auto' });
  const how = select(ACTIONS, 'hold');
  const until = h('input', { type: 'date' });
  const reason = h('input', { maxLength: 500 });
  const hint = h('small', {}, HINTS.word);
  const fault = outcome();
  what.onchange = () => (hint.textContent = HINTS[/** @type {keyof typeof HINTS} */ (what.value)]);
  const send = () => {
    const kind = /** @type {BlockBody['kind']} */ (what.value);
    const action = /** @type {BlockBody['action']} */ (how.value);
    const body = { kind, value: value.value, action, ...(until.value && { until: until.value }), reason: reason.value };
    return set(`/v1/moderation/blocks/${kind}-${crypto.randomUUID()}`, body);
  };
  return h(
    'details',
    {},
    h('summary', {}, 'Block a word or an e-mail address'),
    field('By', what),
    field('Which', value),
    h('p', {}, hint),
    field('How', how),
    field('Until', until, 'The last day. Empty for good.'),
    field('Reason', reason, 'For moderators.'),
    fault,
    h('p', {}, button('Block', guard(send, fault, value))),
  );
}
