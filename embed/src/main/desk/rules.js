import { button, h } from '../web/base/dom.js';
import { call } from './api.js';
import { ruleList } from './rule-list.js';
import { number } from './rule-row.js';
import { knownSites } from './sites.js';
import { trial } from './trial.js';
import { checkbox, field, outcome, say } from './widgets.js';

/** @import {Settings} from '../web/types' */

/** @type {Record<Exclude<keyof Settings['layers'], 'leastSeconds'>, string>} */
const LAYERS = {
  honeypot: 'Honeypot',
  proof: 'Proof of work for new authors',
  buckets: 'Rate limits per address, network and thread',
  duplicates: 'Duplicate text',
};

/**
 * The moderation rules, one form each, tested before they are saved.
 *
 * @param {HTMLElement} main
 */
export async function rules(main) {
  /** @type {[{data: Settings}, import('../web/types').Sites | undefined]} */
  const [{ data }, known] = await Promise.all([call('/v1/moderation/rules'), knownSites().catch(() => undefined)]);
  const checks = spamChecks(data);
  const list = ruleList(data.rules, known?.sites ?? []);
  const fault = outcome();
  const result = h('div', {});
  /** @param {() => Promise<void>} action */
  const guarded = action => async () => {
    fault.textContent = '';
    list.clear();
    try {
      await action();
    } catch (error) {
      list.refuse(error);
      fault.textContent = error.message;
    }
  };
  const save = guarded(async () => {
    await call('/v1/moderation/rules', { method: 'PUT', body: { version: data.version, ...checks.read(), rules: list.read() } });
    await rules(main);
    main.focus();
    say('Rules saved. They take effect within five seconds.');
  });
  const attempt = guarded(async () => result.replaceChildren(await trial(list.read(), list.tell)));
  main.replaceChildren(
    h('h2', {}, 'Rules'),
    h('p', {}, 'Version ', h('b', {}, data.version), ". If someone else saves first, you'll be asked to reload."),
    checks.fields,
    list.element,
    fault,
    h('p', { className: 'decide' }, button('Test rules', attempt), button('Save rules', save)),
    result,
  );
}

/**
 * What holds posts beside the rules.
 *
 * @param {Settings} data
 */
function spamChecks(data) {
  const approvals = number(data.approvals, 100);
  const reports = number(data.holdAfterReports ?? 0, 1000);
  const seconds = number(data.layers.leastSeconds, 60);
  const names = h('input', { value: (data.reservedNames ?? []).join(', ') });
  const known = /** @type {(keyof typeof LAYERS)[]} */ (Object.keys(LAYERS));
  const layers = known.map(name => ({ name, ...checkbox(LAYERS[name], data.layers[name]) }));
  return {
    fields: h(
      'div',
      {},
      field('Approved posts before an author is trusted', approvals),
      field('Minimum seconds from opening the form to sending', seconds),
      field('Reports from as many addresses hold a post', reports, '0: reports hold nothing. What you have kept before is not held.'),
      field('Reserved names', names, 'Separated by commas. A post under one of them, or under what looks like it, is held; moderators answer from the queue.'),
      h('fieldset', {}, h('legend', {}, 'Spam checks'), layers.map(({ label }) => label)),
    ),
    read: () => ({
      approvals: Number(approvals.value),
      layers: { ...Object.fromEntries(layers.map(({ name, box }) => [name, box.checked])), leastSeconds: Number(seconds.value) },
      holdAfterReports: Number(reports.value),
      reservedNames: names.value.split(',').map(name => name.trim()).filter(Boolean),
    }),
  };
}
