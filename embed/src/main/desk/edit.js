import { button, h } from '../web/base/dom.js';
import { call } from './api.js';
import { field, outcome } from './widgets.js';

/** @import {Held, PastContribution} from '../web/types' */
/** @import {Changed} from './people.js' */

/** Where a text can be changed: what waits to change another one is decided on first. */
export const isEditable = /** @param {Held} item */ item => !item.change && (item.state === 'held' || item.state === 'published');

/**
 * A button that opens a form for another text, for a reason that the author may read.
 *
 * @param {Held} item
 * @param {Changed} changed shows what is there by now
 */
export function edit(item, changed) {
  const wrong = outcome();
  const open = button('Edit', async () => {
    /** @type {{data: PastContribution}} */
    const { data } = await call('/v1/moderation/' + item.id);
    const text = h('textarea', { rows: 6, maxLength: 10_000, value: data.body });
    const reason = h('input', { maxLength: 500 });
    /** @param {object} body */
    const save = async body => {
      wrong.textContent = reason.value.trim() ? '' : 'A reason is required.';
      if (!reason.value.trim()) return reason.focus();
      await revise(item, { ...body, reason: reason.value }, changed).catch(error => (wrong.textContent = error.message));
    };
    form.replaceChildren(
      ...own(data, save),
      field('Text', text, 'In Markdown. Readers see “edited by a moderator” beside it.'),
      field('Reason', reason, 'Required. The author can read it.'),
      h('p', { className: 'decide' }, button('Save the text', () => save({ body: text.value })), button('Cancel', close)),
      wrong,
    );
    text.focus();
  });
  const close = () => {
    form.replaceChildren(open);
    open.focus();
  };
  const form = h('div', { className: 'edit' }, open);
  return form;
}

/**
 * What its author wrote, with a way back to it.
 *
 * @param {PastContribution} data
 * @param {(body: object) => unknown} save
 */
function own({ editedByModerator: by, earlier }, save) {
  if (!by) return [];
  const last = earlier.findLast(text => !text.why);
  const back = last && button('Put it back', () => save({ restore: last.revision }));
  return [h('p', {}, 'Its author wrote (', by.why, '): ', back), h('pre', { tabIndex: 0, dir: 'auto', ariaLabel: 'What its author wrote' }, by.own)];
}

/**
 * @param {Held} item in the revision that was read
 * @param {object} body
 * @param {Changed} changed
 */
async function revise({ id, revision }, body, changed) {
  await patch(id, revision, body);
  await changed('Edited.', () => unedit({ id, revision }));
}

/**
 * Puts the text back that was edited, as long as nobody has changed it since.
 *
 * @param {import('./undo.js').Item} item in the revision before
 */
export const unedit = ({ id, revision }) => patch(id, revision + 1, { restore: revision, reason: 'Undone' });

/** @type {(id: string, read: number, body: object) => Promise<unknown>} */
const patch = (id, read, body) => call('/v1/moderation/comments/' + id, { method: 'PATCH', match: `"${read}"`, body });
