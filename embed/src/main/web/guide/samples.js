import { button, h } from '../base/dom.js';
import { headline } from '../base/headline.js';
import { showError } from '../base/show-error.js';

/** @import {Comparison, SampleFile, Samples, SampleSizes} from '../types' */
/** @import {FrameworkComparison} from '../elements/framework-comparison.js' */

/**
 * What the same tasks took in each framework, as a table; the code is shown below when it is asked for.
 *
 * @param {Comparison} data as `GET /v1/comparisons/{slugs}` gives it
 * @param {FrameworkComparison} host
 */
export function samples({ samples: { tasks }, frameworks }, host) {
  if (!tasks.length) return [];
  const { t, slugs } = host;
  /** @param {string} slug */
  const name = slug => frameworks.find(each => each.slug === slug)?.name ?? slug;
  const code = h('div', { className: 'guide-code' });
  /**
   * @param {string} task
   * @param {string} slug
   * @param {{lines: number, files: number} | undefined} size
   */
  const cell = (task, slug, size) => {
    const about = task + ', ' + name(slug);
    if (!size) return h('td', {}, t('notWritten'));
    const text = t('lines', { n: size.lines }) + ', ' + t('files', { n: size.files });
    return h('td', {}, button(text, () => show(code, task, slug, about, host), { title: about }));
  };
  /** @param {SampleSizes['tasks'][number]} sample */
  const row = ({ task, sizes }) => h('tr', {}, h('th', { scope: 'row' }, task), slugs.map(slug => cell(task, slug, sizes[slug])));
  const head = h('tr', {}, h('td'), slugs.map(slug => h('th', { scope: 'col' }, name(slug))));
  const title = t('samples');
  const table = h('table', {}, h('thead', {}, head), h('tbody', {}, tasks.map(row)));
  return [headline(host, title, 1), h('div', { className: 'guide-scroll', role: 'region', tabIndex: 0, ariaLabel: title }, table), code];
}

/**
 * @param {HTMLElement} place
 * @param {string} task
 * @param {string} slug
 * @param {string} about
 * @param {FrameworkComparison} host
 */
async function show(place, task, slug, about, host) {
  try {
    /** @type {Samples} */
    const { items } = await host.ask('/v1/samples?' + new URLSearchParams({ task, frameworks: slug }));
    const title = Object.assign(headline(host, about, 2), { tabIndex: -1 });
    place.replaceChildren(title, ...items[0].files.flatMap(file));
    title.focus();
  } catch (error) {
    showError(host, place, error);
  }
}

/** @param {SampleFile} file */
const file = ({ name, text }) => [h('p', {}, h('b', {}, name)), h('pre', { tabIndex: 0, ariaLabel: name, role: 'group' }, text)];
