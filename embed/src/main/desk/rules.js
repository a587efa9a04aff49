import { button, h } from '../web/base/dom.js';
import { call } from './api.js';
import { checkbox, field, more, outcome, say } from './widgets.js';

/** @import {Settings, Trial} from '../web/types' */

/** @type {Record<Exclude<keyof Settings['layers'], 'leastSeconds'>, string>} */
const LAYERS = {
  honeypot: 'Honeypot',
  proof: 'Proof of work for new authors',
  buckets: 'Rate limits per address, network and thread',
  duplicates: 'Duplicate text',
};

/**
 * The moderation rules as data, tested before they are saved.
 *
 * @param {HTMLElement} main
 */
export async function rules(main) {
  /** @type {{data: Settings}} */
  const { data } = await call('/v1/moderation/rules');
  const approvals = number(data.approvals, 100);
  const reports = number(data.holdAfterReports ?? 0, 1000);
  const seconds = number(data.layers.leastSeconds, 60);
  const known = /** @type {(keyof typeof LAYERS)[]} */ (Object.keys(LAYERS));
  const layers = known.map(name => ({ name, ...checkbox(LAYERS[name], data.layers[name]) }));
  const text = h('textarea', { rows: 14, spellcheck: false, value: JSON.stringify(data.rules, null, 2) });
  const names = h('input', { value: (data.reservedNames ?? []).join(', ') });
  const fault = outcome('rules-fault');
  text.setAttribute('aria-describedby', fault.id);
  const result = h('div', {});
  const settings = () => ({
    version: data.version,
    approvals: Number(approvals.value),
    layers: { ...Object.fromEntries(layers.map(({ name, box }) => [name, box.checked])), leastSeconds: Number(seconds.value) },
    rules: JSON.parse(text.value),
    holdAfterReports: Number(reports.value),
    reservedNames: names.value.split(',').map(name => name.trim()).filter(Boolean),
  });
  /** @param {() => Promise<void>} action */
  const guarded = action => guard(action, fault, text);
  const save = guarded(async () => {
    await call('/v1/moderation/rules', { method: 'PUT', body: settings() });
    await rules(main);
    main.focus();
    say('Rules saved. They take effect within five seconds.');
  });
  const attempt = guarded(async () => {
    const body = { rules: settings().rules };
    /** @param {string} [cursor] */
    const page = async cursor =>
      /** @type {Trial} */ ((await call('/v1/moderation/rules/trial' + (cursor ? '?cursor=' + cursor : ''), { method: 'POST', body })).data);
    result.replaceChildren(trial(await page(), page));
  });
  main.replaceChildren(
    h('h2', {}, 'Rules'),
    h('p', {}, 'Version ', h('b', {}, data.version), ". If someone else saves first, you'll be asked to reload."),
    field('Approved posts before an author is trusted', approvals),
    field('Minimum seconds from opening the form to sending', seconds),
    field('Reports from as many addresses hold a post', reports, '0: reports hold nothing. What you have kept before is not held.'),
    h('fieldset', {}, h('legend', {}, 'Spam checks'), layers.map(({ label }) => label)),
    field('Rules', text, 'A JSON list. Each rule has a name, a type (words, links, length, thread-age, kind, rate, mixed-scripts), the settings of its type, and optionally the site that it is for.'),
    field('Reserved names', names, 'Separated by commas. A post under one of them, or under what looks like it, is held; moderators answer from the queue.'),
    fault,
    h('p', { className: 'decide' }, button('Test rules', attempt), button('Save rules', save)),
    result,
  );
}

/**
 * @param {Trial} first
 * @param {(cursor: string) => Promise<Trial>} load
 */
function trial(first, load) {
  const sum = { tried: 0, held: 0 };
  const title = h('h3', {});
  const found = h('ul', {});
  /** @param {Trial} page */
  const add = ({ tried, held, items }) => {
    sum.tried += tried;
    sum.held += held;
    title.textContent = `${sum.held} of ${sum.tried} would be held`;
    found.append(...items.map(item => h('li', {}, h('code', {}, item.thread), ` (${item.state}): `, item.reasons.map(reason => reason.detail).join(' '))));
  };
  /** @param {string} cursor */
  const next = async cursor => {
    const page = await load(cursor);
    add({ ...page, items: [] });
    return page;
  };
  /** @param {Trial['items']} items */
  const show = items => add({ tried: 0, held: 0, items });
  add(first);
  say(title.textContent + '.');
  return h('section', {}, title, h('p', {}, 'Tested on the queue and the latest decisions; nothing was changed.'), found, more(first.next, next, show));
}

/**
 * @param {() => Promise<void>} action
 * @param {HTMLElement} fault
 * @param {HTMLElement} text
 */
export function guard(action, fault, text) {
  return async () => {
    fault.textContent = '';
    text.removeAttribute('aria-invalid');
    try {
      await action();
    } catch (error) {
      fault.textContent = error instanceof SyntaxError ? 'This is not valid JSON: ' + error.message : error.message;
      text.setAttribute('aria-invalid', 'true');
      text.focus();
    }
  };
}

/**
 * @param {number} value
 * @param {number} max
 */
function number(value, max) {
  return h('input', { type: 'number', min: 0, max, value });
}
