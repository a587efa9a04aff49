import { button, h } from '../web/base/dom.js';
import { asJson } from './as-json.js';
import { call } from './api.js';
import { mailNotice } from './mail-notice.js';
import { siteForm } from './site-form.js';
import { outcome, say } from './widgets.js';

/** @import {ApiError} from '../web/base/api.js' */
/** @import {Sites} from '../web/types' */
/** @import {Site, SiteForm} from './site-form.js' */

/** @returns {Promise<Sites>} those that the moderator may see */
export const knownSites = async () => (await call('/v1/moderation/sites')).data;

/**
 * The sites, one form each, checked when they are saved.
 *
 * @param {HTMLElement} main
 */
export async function sites(main) {
  const { version, sites: known, siteKeys } = await knownSites();
  const list = siteList(known, siteKeys ?? {});
  const fault = outcome('save-fault');
  const save = async () => {
    fault.textContent = '';
    list.clear();
    try {
      await call('/v1/moderation/sites', { method: 'PUT', body: { version, sites: list.read() } });
      await sites(main);
      main.focus();
      say('Sites saved. They take effect within five seconds.');
    } catch (error) {
      list.refuse(error);
      fault.textContent = error.message;
    }
  };
  main.replaceChildren(
    h('h2', {}, 'Sites'),
    h('p', {}, 'Version ', h('b', {}, `${version}`), '. A page belongs to the site that lists its origin. If the default site lists none, it has every origin that no other site lists.'),
    mailNotice(),
    list.element,
    fault,
    h('p', { className: 'decide' }, button('Save sites', save)),
  );
}

/**
 * @param {Site[]} known
 * @param {Record<string, string>} siteKeys of those that sign tokens for their readers
 */
function siteList(known, siteKeys) {
  const saved = new Set(known.map(({ id }) => id));
  /** @type {SiteForm[]} */
  let forms = [];
  const place = h('div', {});
  /** @param {Site} site */
  const add = site => {
    const form = siteForm(site, !saved.has(site.id), remove, siteKeys[site.id]);
    forms.push(form);
    place.append(form.element);
    return form;
  };
  /** @param {SiteForm} form */
  const remove = form => {
    forms = forms.filter(other => other !== form);
    form.element.remove();
    anew.focus();
    say('Removed. It takes effect when you save.');
  };
  const anew = button('Add a site', () => add({ id: '', origins: [] }).focus());
  /** @param {Site[]} sites */
  const fill = sites => {
    forms = [];
    place.replaceChildren();
    sites.forEach(add);
  };
  fill(known);
  const read = () => forms.map(form => form.read());
  return {
    element: h('section', {}, place, h('p', {}, anew), asJson('sites', 'A list, as the API takes it.', read, fill)),
    read,
    clear: () => forms.forEach(form => form.refuse('')),
    /** @param {ApiError} error whose parts are shown at the sites that they are about */
    refuse: error => {
      for (const { pointer, detail } of error.errors ?? []) {
        const [, index, name] = /^\/sites\/(\d+)(?:\/(\w+))?/.exec(pointer ?? '') ?? [];
        forms[Number(index)]?.refuse(name ? `${name} ${detail}.` : `It ${detail}.`);
      }
    },
  };
}
