import { everything, matches } from './findable.js';

/** @import {Findable} from './findable.js' */

const MOST = 8;

/**
 * Suggestions below a search field, as a combobox with a list (ARIA Authoring Practices). They are found in one list that is
 * loaded when somebody first comes here: no key that is pressed is sent anywhere.
 *
 * @param {HTMLInputElement} field whose `data-from` is the address of the page that lists everything
 */
export function suggest(field) {
  const list = document.createElement('ul');
  list.id = field.id + '-list';
  list.role = 'listbox';
  list.ariaLabel = field.labels?.[0]?.textContent ?? '';
  list.hidden = true;
  field.after(list);
  field.role = 'combobox';
  field.ariaAutoComplete = 'list';
  field.ariaExpanded = 'false';
  field.setAttribute('aria-controls', list.id);

  /** @type {Promise<Findable[]> | undefined} */
  let loaded;
  const load = () => (loaded ??= everything(field.dataset.from ?? '').catch(() => []));
  let chosen = -1;

  const choose = (/** @type {number} */ index) => {
    const options = [...list.children];
    chosen = options.length ? (index + options.length + 1) % (options.length + 1) : -1;
    if (chosen === options.length) {
      chosen = -1;
    }
    options.forEach((option, i) => (option.ariaSelected = String(i === chosen)));
    field.setAttribute('aria-activedescendant', options[chosen]?.id ?? '');
    options[chosen]?.scrollIntoView({ block: 'nearest' });
  };
  const show = (/** @type {Findable[]} */ found) => {
    list.replaceChildren(...found.map((each, i) => option(each, `${list.id}-${i}`)));
    list.hidden = !found.length;
    field.ariaExpanded = String(!list.hidden);
    choose(-1);
  };
  const update = async () => {
    const query = field.value;
    const all = await load();
    // Somebody who has typed on waits for the answer to that.
    if (query === field.value && document.activeElement === field) {
      show(matches(all, query, MOST));
    }
  };

  field.addEventListener('focus', load);
  field.addEventListener('input', update);
  field.addEventListener('blur', () => show([]));
  field.addEventListener('keydown', event => {
    if (event.isComposing) {
      return;
    }
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      list.hidden ? update() : choose(chosen + (event.key === 'ArrowDown' ? 1 : -1));
    } else if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault();
      show([]);
    } else if (event.key === 'Enter' && chosen >= 0) {
      event.preventDefault();
      open(list.children[chosen]);
    }
  });
  // The field would lose its focus, and with it the list, before the click.
  list.addEventListener('pointerdown', event => event.preventDefault());
  list.addEventListener('click', event => {
    const item = event.target instanceof Element && event.target.closest('[role=option]');
    if (item) {
      open(item);
    }
  });
}

/** @param {Element} option */
function open(option) {
  const { address } = /** @type {HTMLElement} */ (option).dataset;
  if (address) {
    location.assign(address);
  }
}

/**
 * @param {Findable} findable
 * @param {string} id
 */
function option({ title, kind, address }, id) {
  const item = document.createElement('li');
  item.id = id;
  item.role = 'option';
  item.dataset.address = address;
  const small = document.createElement('span');
  small.className = 'small';
  small.textContent = kind;
  item.append(title, ' ', small);
  return item;
}
