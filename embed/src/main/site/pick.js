/**
 * Changes a pick without loading the page anew: what a button or a link of it asks for is fetched, and what the server answers
 * takes the place of what is shown, under its own address. The server alone knows how a pick looks.
 *
 * @param {HTMLElement} main around the pick, and whatever else changes with it
 * @param {() => void} enhance is called after each change
 */
export function pickInPlace(main, enhance) {
  const status = document.createElement('p');
  status.className = 'unseen';
  status.role = 'status';
  document.body.append(status);
  let running = new AbortController();
  let shown = path(location.href);

  /**
   * @param {URL} address
   * @param {boolean} isNew whether it has no place in the history yet
   */
  const show = async (address, isNew) => {
    running.abort();
    running = new AbortController();
    const { signal } = running;
    try {
      const answer = await fetch(address, { signal, headers: { accept: 'text/html' } });
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const then = page.querySelector('main:has([data-pick])');
      if (!then || signal.aborted) throw answer;
      if (isNew && answer.ok) history.pushState(null, '', answer.url);
      shown = path(location.href);
      replace(main, then);
      document.title = page.title;
      enhance();
      status.textContent = (main.querySelector('.refusal') ?? main.querySelector('#answer'))?.textContent ?? '';
    } catch {
      // The page that cannot be shown here says itself why.
      if (!signal.aborted) location.assign(address);
    }
  };

  main.addEventListener('submit', event => {
    const form = /** @type {HTMLFormElement} */ (event.target);
    // A page of a static host asks a guide that runs elsewhere, and leads there.
    if (new URL(form.action).origin !== location.origin) return;
    const query = new URLSearchParams(/** @type {any} */ (new FormData(form, event.submitter)));
    event.preventDefault();
    show(new URL('?' + query, form.action), true);
  });
  main.addEventListener('click', event => {
    const link = /** @type {Element} */ (event.target).closest('.presets a');
    if (link instanceof HTMLAnchorElement && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey) {
      event.preventDefault();
      show(new URL(link.href), true);
    }
  });
  // A place within the page is no other page.
  addEventListener('popstate', () => path(location.href) === shown || show(new URL(location.href), false));
}

/** @param {string} address */
const path = address => address.split('#')[0];

/**
 * What is open stays open, and the focus stays with what it was on.
 *
 * @param {HTMLElement} main
 * @param {Element} then
 */
function replace(main, then) {
  const back = focusOf(main);
  const open = [...main.querySelectorAll('details[open][id]')].map(each => each.id);
  main.replaceChildren(...then.childNodes);
  open.forEach(id => main.querySelector(`details[id="${id}"]`)?.setAttribute('open', ''));
  back()?.focus({ preventScroll: true });
}

/**
 * Finds what has the focus again: the control of the same name; the chip of the same need, or the one in its place; or the answer.
 *
 * @param {HTMLElement} main
 * @returns {() => HTMLElement | null | undefined}
 */
function focusOf(main) {
  const active = document.activeElement;
  if (!active || !main.contains(active)) {
    return () => null;
  }
  const chips = () => /** @type {HTMLElement[]} */ ([...main.querySelectorAll('[data-need]')]);
  const chip = /** @type {HTMLElement | null} */ (active.closest('[data-need]'));
  const at = chip ? chips().indexOf(chip) : -1;
  return () => {
    const now = chips();
    const near = chip && (now.find(each => each.dataset.need === chip.dataset.need) ?? now[Math.min(at, now.length - 1)]);
    const same = active.id ? document.getElementById(active.id) : null;
    return near?.querySelector('button') ?? same ?? document.getElementById(chip ? 'add' : 'answer');
  };
}
