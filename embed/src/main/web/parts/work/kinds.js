/** @import {Child} from '../../types' */
/** @import {Form} from '../../writing/form.js' */
/** @import {FormKit} from '../edit.js' */

/**
 * The fields of a suggestion and of a review request, in front of the text.
 *
 * @type {Record<string, (form: Form, formKit: FormKit) => Child[]>}
 */
export const kinds = {
  suggestion: ({ t, host: { quote } }, { area, field, input }) => [
    field(t('quote'), area('/suggestion/exact', { rows: 3, required: true, 'data-most': 1000, value: quote?.exact })),
    field(t('proposed'), area('/suggestion/proposed', { rows: 3, 'data-most': 1000, value: quote?.exact }), t('proposedHint')),
    input('/suggestion/prefix', { type: 'hidden', value: quote?.prefix }),
    input('/suggestion/suffix', { type: 'hidden', value: quote?.suffix }),
  ],
  'review-request': ({ t }, { field, input }) => [
    field(t('library'), input('/request/name', { required: true, 'data-most': 80 })),
    field(t('programming'), input('/request/language', { required: true, 'data-most': 80 })),
    field(t('libraryLink'), input('/request/link', { type: 'url', required: true, 'data-most': 500 })),
  ],
};
