import { button, h } from '../base/dom.js';

/** @import {FrameworkComparison} from '../elements/framework-comparison.js' */
/** @import {Compared} from './table.js' */

/** As many as the guide compares. */
const [LEAST, MOST] = [2, 6];

/**
 * @param {FrameworkComparison} host
 * @returns {Compared}
 */
export function compared(host) {
  const { slugs } = host;
  return {
    remove: (slug, name) => slugs.length > LEAST && button('×', () => host.compare(slugs.filter(each => each !== slug)), { ariaLabel: host.t('without', { name }) }),
    add: () => slugs.length < MOST && adder(host),
  };
}

/**
 * Asks for the others when somebody wants one.
 *
 * @param {FrameworkComparison} host
 */
function adder(host) {
  const { slugs } = host;
  const label = host.t('add');
  const place = h('span', { className: 'guide-buttons' });
  const open = async () => {
    const { items } = await host.ask('/v1/frameworks?limit=100');
    const others = /** @type {{slug: string, name: string}[]} */ (items).filter(({ slug }) => !slugs.includes(slug));
    const choice = h('select', { ariaLabel: label }, others.map(({ slug, name }) => h('option', { value: slug }, name)));
    place.replaceChildren(choice, button(label, () => host.compare([...slugs, choice.value])));
    choice.focus();
  };
  place.append(button('+ ' + label, () => open().catch(error => error.name === 'AbortError' || reportError(error))));
  return place;
}
