/**
 * Opens an answer of the matrix over the page, as everywhere else: what it opens stands on the framework's own page, to which the
 * answer leads without a script. Evidence of all cells would be more than the rest of the page.
 *
 * @param {HTMLElement} matrix
 */
export function openAnswers(matrix) {
  /** @type {Map<string, Promise<Document>>} by address */
  const pages = new Map();

  matrix.addEventListener('click', async event => {
    const link = /** @type {Element} */ (event.target).closest('td a');
    if (!(link instanceof HTMLAnchorElement) || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) {
      return;
    }
    event.preventDefault();
    try {
      const answer = link.parentElement?.querySelector('[popover]') ?? (await load(link, pages));
      /** @type {any} */ (answer).showPopover({ source: link });
    } catch {
      location.assign(link.href);
    }
  });
}

/**
 * @param {HTMLAnchorElement} link
 * @param {Map<string, Promise<Document>>} pages
 */
async function load(link, pages) {
  const [address, id] = link.href.split('#');
  const page = pages.get(address) ?? read(address);
  pages.set(address, page);
  const answer = (await page).getElementById(id)?.querySelector('div.fact[popover]');
  if (!(answer instanceof HTMLElement)) {
    throw new Error(`nothing to open at ${link.href}`);
  }
  const more = document.createElement('p');
  const there = document.createElement('a');
  there.href = link.href;
  there.textContent = nameOf(/** @type {HTMLTableCellElement} */ (link.parentElement));
  more.append(there);
  answer.append(more);
  link.after(answer);
  return answer;
}

/**
 * What a cell answers: its column and its row.
 *
 * @param {HTMLTableCellElement} cell
 */
function nameOf(cell) {
  const row = /** @type {HTMLTableRowElement} */ (cell.parentElement);
  const head = cell.closest('table')?.rows[0].cells[cell.cellIndex];
  return `${head?.textContent}: ${row.cells[0].textContent}`;
}

/** @param {string} address */
async function read(address) {
  const answer = await fetch(address);
  return new DOMParser().parseFromString(await answer.text(), 'text/html');
}
