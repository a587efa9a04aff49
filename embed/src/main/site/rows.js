/**
 * Filters the rows of a comparison as the form says, without asking the server, which would show the same; the address says it too,
 * and so do the ways to one framework more or fewer.
 *
 * @param {HTMLFormElement} form above the rows
 */
export function filterRows(form) {
  const asked = new URLSearchParams(location.search);
  const [show, group, text] = ['show', 'group', 'q'].map(name => /** @type {HTMLInputElement} */ (form.elements.namedItem(name)));
  show.checked = asked.get('show') === show.value;
  group.value = asked.get('group') ?? '';
  text.value = asked.get('q') ?? '';
  const apply = () => {
    const words = text.value.toLowerCase().split(/\s+/).filter(Boolean);
    tell(form, showRows(row => (row.classList.contains('differs') || !show.checked) && has(row, words), group.value));
    keep(form, [show.checked && ['show', show.value], group.value && ['group', group.value], words.length && ['q', words.join(' ')]]);
  };
  form.addEventListener('input', apply);
  form.addEventListener('submit', event => {
    event.preventDefault();
    apply();
  });
  if (location.search) {
    apply();
  }
}

/**
 * Whether the words are in what the server looks at: head, notes, and answers that are more than yes or no.
 *
 * @param {HTMLElement} row
 * @param {string[]} words
 */
function has(row, words) {
  const parts = [...row.querySelectorAll('th, .note')].map(each => each.textContent);
  const text = [...parts, row.dataset.answers].join(' ').toLowerCase();
  return words.every(word => text.includes(word));
}

/**
 * @param {(row: HTMLElement) => boolean} isWanted
 * @param {string} name of the only group to show; empty for all
 * @returns {string} how many of how many are shown
 */
function showRows(isWanted, name) {
  let shown = 0;
  let all = 0;
  for (const group of /** @type {Iterable<HTMLElement>} */ (document.querySelectorAll('[data-group]'))) {
    const rows = /** @type {HTMLElement[]} */ ([...group.querySelectorAll('tbody > tr')]);
    rows.forEach(row => (row.hidden = !isWanted(row) || (name !== '' && name !== group.dataset.group)));
    const left = rows.filter(row => !row.hidden).length;
    group.hidden = !left;
    shown += left;
    all += rows.length;
  }
  return `${shown} of ${all} rows`;
}

/**
 * @param {HTMLFormElement} form
 * @param {string} count
 */
function tell(form, count) {
  const status = form.querySelector('[role=status]');
  if (status && status.textContent !== count) {
    status.textContent = count;
  }
}

/**
 * @param {HTMLFormElement} form
 * @param {(string[] | '' | 0 | false)[]} filter
 */
function keep(form, filter) {
  const query = new URLSearchParams(/** @type {string[][]} */ (filter.filter(Boolean)));
  const address = new URL(location.href);
  address.search = String(query);
  history.replaceState(history.state, '', address);
  for (const link of /** @type {Iterable<HTMLAnchorElement>} */ (document.querySelectorAll('.compared .remove'))) {
    link.search = address.search;
  }
  for (const input of /** @type {Iterable<HTMLInputElement>} */ (document.querySelectorAll('.compared input:not([name=with])'))) {
    input.value = query.get(input.name) ?? '';
  }
  /** @type {HTMLElement | null} */ (form.querySelector('a'))?.toggleAttribute('hidden', !address.search);
}
