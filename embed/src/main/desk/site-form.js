import { h } from '../web/base/dom.js';
import { select } from './choices.js';
import { signInFields } from './site-sign-in.js';
import { field, outcome, twice } from './widgets.js';

/** @import {Sites} from '../web/types' */

/** @typedef {Sites['sites'][number]} Site */
/** @typedef {{element: HTMLElement, focus: () => void, read: () => Site, refuse: (text: string) => void}} SiteForm */

const COLOURS = /** @type {const} */ ({ accent: 'Accent colour', background: 'Background colour', text: 'Text colour' });
const MAIL = { '': 'At once, unless set otherwise', 'at-once': 'At once', hourly: 'Hourly', daily: 'Daily', never: 'Never' };

/**
 * A site's own form.
 *
 * @param {Site} site
 * @param {boolean} isNew its ID is in the keys of its threads, and stays once it is saved
 * @param {(form: SiteForm) => void} remove
 * @param {string} [key] with which it signs tokens for its readers, where it does
 * @returns {SiteForm}
 */
export function siteForm(site, isNew, remove, key) {
  const id = h('input', { value: site.id, maxLength: 40, readOnly: !isNew, spellcheck: false });
  const title = h('input', { value: site.title ?? '', maxLength: 100 });
  const origins = h('textarea', { rows: 2, spellcheck: false, value: (site.origins ?? []).join('\n') });
  const language = h('input', { value: site.language ?? '', maxLength: 35, spellcheck: false });
  const colours = Object.entries(COLOURS).map(([name, label]) => {
    const control = h('input', { value: site.colours?.[/** @type {keyof typeof COLOURS} */ (name)] ?? '', maxLength: 7, placeholder: '#2a6fdb', spellcheck: false });
    return { name, control, element: field(label, control) };
  });
  const group = h('input', { value: site.moderatorsGroup ?? '', maxLength: 128 });
  const mail = select(MAIL, site.moderatorsMail ?? '');
  const signIn = signInFields(site, key);
  const fault = outcome();
  const heading = h('h3', {}, site.title || site.id || 'A new site');
  /** @type {SiteForm} */
  const form = {
    element: h(
      'article',
      { className: 'entry' },
      heading,
      field('ID', id, isNew ? 'Lower-case letters and digits, with hyphens between them. It stays as it is once it is saved.' : ''),
      field('Title', title),
      field('Origins', origins, 'One a line: https://blog.example.org, or https://*.example.org for all hosts below one.'),
      field('Language', language, 'Such as en or pt-BR.'),
      h('div', { className: 'limits' }, colours.map(({ element }) => element)),
      field('Group of its moderators', group, 'Whose members moderate this site alone.'),
      field('Mail to moderators', mail),
      signIn.element,
      fault,
      site.id !== 'default' && h('p', {}, twice('Remove', 'Yes, remove it when I save', () => remove(form))),
    ),
    focus: () => (isNew ? id : title).focus(),
    read: () => ({
      id: id.value.trim(),
      origins: lines(origins.value),
      title: title.value.trim() || null,
      language: language.value.trim() || null,
      colours: colours.some(({ control }) => control.value.trim()) ? Object.fromEntries(colours.map(({ name, control }) => [name, control.value.trim() || null])) : null,
      moderatorsGroup: group.value.trim() || null,
      moderatorsMail: /** @type {Site['moderatorsMail']} */ (mail.value || null),
      signIn: signIn.read(),
    }),
    refuse: text => (fault.textContent = text),
  };
  return form;
}

/** @param {string} text */
const lines = text => text.split('\n').map(line => line.trim()).filter(Boolean);
