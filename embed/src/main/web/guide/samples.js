import { button, h } from '../base/dom.js';
import { statusLabel } from '../base/status-label.js';

/**
 * What the same tasks took in each framework, as a table; the code is shown below when it is asked for.
 *
 * @param {any} data as `GET /v1/comparisons/{slugs}` gives it
 * @param {import('../elements/framework-comparison.js').FrameworkComparison} host
 */
export function samples({ samples: { tasks }, frameworks }, host) {
  if (!tasks.length) return [];
  const { t, slugs } = host;
  const name = slug => frameworks.find(each => each.slug === slug).name;
  const code = h('div', { className: 'guide-code' });
  const cell = (task, slug, size) => {
    const about = task + ', ' + name(slug);
    const text = size && t('lines', { n: size.lines }) + ', ' + t('files', { n: size.files });
    return h('td', {}, size ? button(text, () => show(code, task, slug, about, host), { title: about }) : statusLabel('no', host));
  };
  const row = ({ task, sizes }) => h('tr', {}, h('th', { scope: 'row' }, task), slugs.map(slug => cell(task, slug, sizes[slug])));
  const head = h('tr', {}, h('td'), slugs.map(slug => h('th', { scope: 'col' }, name(slug))));
  const title = t('samples');
  const table = h('table', {}, h('thead', {}, head), h('tbody', {}, tasks.map(row)));
  return [host.headline(title, 1), h('div', { className: 'guide-scroll', role: 'region', tabIndex: 0, ariaLabel: title }, table), code];
}

async function show(place, task, slug, about, host) {
  try {
    const { items } = await host.ask('/v1/samples?' + new URLSearchParams({ task, frameworks: slug }));
    const title = Object.assign(host.headline(about, 2), { tabIndex: -1 });
    place.replaceChildren(title, ...items[0].files.flatMap(file));
    title.focus();
  } catch (error) {
    host.showError(place, error);
  }
}

const file = ({ name, text }) => [h('p', {}, h('b', {}, name)), h('pre', { tabIndex: 0, ariaLabel: name, role: 'group' }, text)];
