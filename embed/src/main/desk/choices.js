import { h } from '../web/base/dom.js';

/** @import {Sites} from '../web/types' */

/** What the kinds of posts are called when there are several. */
export const KINDS = { comment: 'Comments', suggestion: 'Suggestions', edit: 'Edits', 'review-request': 'Review requests' };

/**
 * All sites, or one of them, by its ID.
 *
 * @param {Sites['sites']} sites
 * @returns {Record<string, string>}
 */
export const siteChoices = sites => ({ '': 'All sites', ...Object.fromEntries(sites.map(({ id, title }) => [id, title || id])) });

/**
 * A list to choose one of.
 *
 * @param {Record<string, string>} texts by value
 * @param {string} [chosen]
 */
export const select = (texts, chosen) => h('select', {}, Object.entries(texts).map(([value, text]) => h('option', { value, selected: value === chosen }, text)));
