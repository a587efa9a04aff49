/**
 * One tab at a time, so that two first presses do not give one reader two secrets; a browser that
 * gives a page no storage may give it no locks either.
 *
 * @template T
 * @param {() => Promise<T>} action
 * @returns {Promise<T>}
 */
export async function exclusively(action) {
  /** @type {Promise<T> | undefined} */
  let begun;
  const begin = () => (begun ??= action());
  await navigator.locks?.request('guide', begin).catch(() => {});
  return begin();
}
