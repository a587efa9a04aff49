import { button, h } from '../web/base/dom.js';
import { call } from './api.js';
import { mailNotice } from './mail-notice.js';
import { field, guard, outcome, say } from './widgets.js';

/** @import {Sites} from '../web/types' */

/** @returns {Promise<Sites>} those that the moderator may see */
export const knownSites = async () => (await call('/v1/moderation/sites')).data;

/**
 * The sites as data, checked when they are saved.
 *
 * @param {HTMLElement} main
 */
export async function sites(main) {
  const { version, sites: known } = await knownSites();
  const text = h('textarea', { rows: 14, spellcheck: false, value: JSON.stringify(known, null, 2) });
  const fault = outcome('sites-fault');
  text.setAttribute('aria-describedby', fault.id);
  const save = async () => {
    await call('/v1/moderation/sites', { method: 'PUT', body: { version, sites: JSON.parse(text.value) } });
    await sites(main);
    main.focus();
    say('Sites saved. They take effect within five seconds.');
  };
  main.replaceChildren(
    h('h2', {}, 'Sites'),
    h('p', {}, 'Version ', h('b', {}, `${version}`), '. A page belongs to the site that lists its origin. If the default site lists none, it has every origin that no other site lists.'),
    mailNotice(),
    field('Sites', text, 'A JSON list. Each site has an id, origins (https://blog.example.org, or https://*.example.org for all hosts below one), and optionally title, language, colours, moderatorsGroup and moderatorsMail (at-once, hourly, daily or never).'),
    fault,
    h('p', { className: 'decide' }, button('Save sites', guard(save, fault, text))),
  );
}
