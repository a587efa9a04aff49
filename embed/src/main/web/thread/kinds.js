import { area, field, input } from './fields.js';
import { editFields } from './edit.js';

/**
 * The fields of each kind in front of the text: what it is about.
 *
 * @type {Record<string, (form: import('./form.js').Form) => any[]>}
 */
export const kinds = {
  comment: () => [],
  suggestion: ({ t }) => [
    field(t('quote'), area('/suggestion/exact', { rows: 3, required: true, maxLength: 1000 })),
    field(t('proposed'), area('/suggestion/proposed', { rows: 3, maxLength: 1000 }), t('proposedHint')),
    input('/suggestion/prefix', { type: 'hidden' }),
    input('/suggestion/suffix', { type: 'hidden' }),
  ],
  edit: editFields,
  'review-request': ({ t }) => [
    field(t('library'), input('/request/name', { required: true, maxLength: 80 })),
    field(t('programming'), input('/request/language', { required: true, maxLength: 80 })),
    field(t('libraryLink'), input('/request/link', { type: 'url', required: true, maxLength: 500 })),
  ],
};

/** A suggestion and an edit say what they want by themselves. */
export const needsText = kind => kind === 'comment' || kind === 'review-request';
