import { copyButton } from '../base/copy.js';
import { h } from '../base/dom.js';
import { headline } from '../base/headline.js';
import { showError } from '../base/show-error.js';

/** @import {Comparison, SampleFile, Samples, SampleSizes} from '../types' */
/** @import {FrameworkComparison} from '../elements/framework-comparison.js' */

/**
 * What the same tasks took in each framework; the code of one is shown side by side when it is opened.
 *
 * @param {Comparison} data as `GET /v1/comparisons/{slugs}` gives it
 * @param {FrameworkComparison} host
 */
export function samples({ samples: { tasks }, frameworks }, host) {
  /** @param {string} slug */
  const name = slug => frameworks.find(each => each.slug === slug)?.name ?? slug;
  return tasks.length ? [headline(host, host.t('samples'), 1), tasks.map(each => fold(each, name, host))] : [];
}

/**
 * @param {SampleSizes['tasks'][number]} task
 * @param {(slug: string) => string} name
 * @param {FrameworkComparison} host
 */
function fold({ task, sizes }, name, host) {
  const { t, slugs } = host;
  const size = slugs.map(slug => name(slug) + ': ' + (sizes[slug] ? `${t('lines', { n: sizes[slug].lines })}, ${t('files', { n: sizes[slug].files })}` : t('notWritten')));
  const code = h('div', { className: 'guide-code' });
  const open = () => details.open && !code.firstChild && show(code, task, name, host);
  const summary = h('summary', {}, h('b', {}, task), h('span', { className: 'guide-note' }, size.join('; ')));
  const details = h('details', { className: 'guide-task', ontoggle: open }, summary, code);
  return details;
}

/**
 * @param {HTMLElement} place
 * @param {string} task
 * @param {(slug: string) => string} name
 * @param {FrameworkComparison} host
 */
async function show(place, task, name, host) {
  const { slugs } = host;
  try {
    /** @type {Samples} */
    const { items } = await host.ask('/v1/samples?' + new URLSearchParams({ task, frameworks: slugs.join(',') }));
    place.replaceChildren(...slugs.map(slug => {
      const sample = items.find(({ framework }) => framework === slug);
      return h('div', {}, headline(host, name(slug), 2), sample ? sample.files.map(each => file(each, host)) : h('p', {}, host.t('notWritten')));
    }));
  } catch (error) {
    showError(host, place, error);
  }
}

/**
 * @param {SampleFile} file
 * @param {FrameworkComparison} host
 */
const file = ({ name, text, marks }, host) => [
  h('p', { className: 'guide-buttons' }, h('b', {}, name), copyButton(() => text, host)),
  h('pre', { tabIndex: 0, ariaLabel: name, role: 'group' }, marked(text, marks)),
];

/**
 * Code in colours, as the guide has marked it.
 *
 * @param {string} text
 * @param {string} marks runs of a letter and a length
 */
function marked(text, marks) {
  let at = 0;
  return [...marks.matchAll(/([a-z.])(\d+)/g)].map(([, kind, length]) => {
    const part = text.slice(at, (at += Number(length)));
    return kind === '.' ? part : h('span', { className: 'guide-code-' + kind }, part);
  });
}
