import { h } from '../web/base/dom.js';
import { call } from './api.js';
import { select, siteChoices } from './choices.js';
import { barTable, columnPlot } from './columns.js';
import { days, daysBefore, short, today } from './days.js';
import { knownSites } from './sites.js';
import { sum, sums } from './sums.js';
import { table } from './widgets.js';

/** @import {Sites, Statistics} from '../web/types' */

const SPANS = { 7: '7 days', 30: '30 days', 90: '90 days' };
const WAITS = {
  'under-10-minutes': 'Under 10 minutes',
  'under-1-hour': '10 to 60 minutes',
  'under-6-hours': '1 to 6 hours',
  'under-1-day': '6 to 24 hours',
  'under-3-days': '1 to 3 days',
  longer: 'Longer',
};

/**
 * What came and what became of it, as small plots with their numbers.
 *
 * @param {HTMLElement} main
 * @param {{span?: string, site?: string}} [chosen] how many days, up to today; and of which site
 */
export async function statistics(main, { span = '30', site = '' } = {}) {
  const to = today();
  const query = new URLSearchParams({ from: daysBefore(to, Number(span) - 1), to, ...(site && { site }) });
  // Without them everything is counted all the same.
  const known = await knownSites().catch(() => undefined);
  /** @type {{data: Statistics}} */
  const { data } = await call('/v1/moderation/statistics?' + query);
  const { waiting, reported } = data.now;
  main.replaceChildren(
    h('h2', {}, 'Statistics'),
    filters(main, { span, site }, known?.sites ?? []),
    h('p', {}, 'Now: ', h('a', { href: '#queue' }, `${waiting} waiting`), ', ', h('a', { href: '#reported' }, `${reported} reported`), '. Days are in UTC.'),
    ...byDay(data),
    h('div', { className: 'by' }, byWhat(data)),
  );
}

/**
 * @param {HTMLElement} main
 * @param {{span: string, site: string}} chosen
 * @param {Sites['sites']} sites
 */
function filters(main, chosen, sites) {
  /** @type {(name: 'span' | 'site', label: string, texts: Record<string, string>) => HTMLElement} */
  const choice = (name, label, texts) => {
    const values = select(texts, chosen[name]);
    values.onchange = async () => {
      await statistics(main, { ...chosen, [name]: values.value });
      /** @type {HTMLElement | null} */ (main.querySelector(`[name=${name}]`))?.focus();
    };
    values.name = name;
    return h('label', {}, label + ' ', values);
  };
  return h('p', { className: 'filters' }, choice('span', 'The last', SPANS), sites.length > 1 && choice('site', 'Site', siteChoices(sites)));
}

/** @param {Statistics} data */
function byDay({ from, to, days: counted }) {
  const all = days(from, to).map(day => {
    const found = counted.filter(each => each.day === day);
    const sent = sum(found, 'contributions');
    const held = found[0]?.held.new ?? 0;
    return { day, sent, held, reports: sum(found, 'reports'), decisions: sum(found, 'decisions') };
  });
  const plots = [
    columnPlot('Contributions', all.map(({ day, sent, held }) => ({ day, count: sent, part: Math.min(sent, held) })), 'held'),
    columnPlot('Reports by readers', all.map(({ day, reports }) => ({ day, count: reports, part: 0 }))),
    columnPlot('Decisions', all.map(({ day, decisions }) => ({ day, count: decisions, part: 0 }))),
  ];
  const rows = all.reverse().map(({ day, ...numbers }) => h('tr', {}, h('th', { scope: 'row' }, short(day)), Object.values(numbers).map(n => h('td', {}, `${n}`))));
  const numbers = table('By day', 'By day, the last one first', ['Day', 'Contributions', 'Held', 'Reports', 'Decisions'], rows);
  return [h('div', { className: 'plots' }, plots), h('details', {}, h('summary', {}, 'All days as a table'), numbers)];
}

/** @param {Statistics} data */
function byWhat({ days: counted, busiest }) {
  const waits = sums(counted, 'waits');
  /** @type {[string, number][]} */
  const inOrder = Object.entries(WAITS).map(([name, text]) => [text, waits.find(([each]) => each === name)?.[1] ?? 0]);
  const month = new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(busiest.month + '-01'));
  return [
    barTable('Held by reason', sums(counted, 'reasons')),
    barTable('Time to decision', waits.length ? inOrder : []),
    barTable('Decisions', sums(counted, 'decisions')),
    barTable('Reports by reason', sums(counted, 'reports')),
    barTable('Contributions by kind', sums(counted, 'contributions')),
    barTable(`Busiest pages in ${month}`, busiest.threads.map(({ thread, contributions }) => [h('bdi', {}, thread), contributions])),
  ];
}
