/** Seconds between two looks, unless the page says otherwise; after failures up to so much more. */
const USUAL = 30;
const LEAST = 2;
const MOST_TIMES = 8;

/**
 * Looks for news again and again while the page is seen.
 *
 * @param {number} seconds 0 for never
 * @param {() => Promise<void>} look
 * @param {(failed: boolean) => void} report whether the last look went well
 * @param {AbortSignal} signal ends it
 */
export function poll(seconds, look, report, signal) {
  let slower = 1;
  /** @type {ReturnType<typeof setTimeout>} */
  let timer;
  const again = () => {
    clearTimeout(timer);
    if (!signal.aborted) timer = setTimeout(run, Math.max(LEAST, seconds) * 1000 * slower);
  };
  const run = async () => {
    if (document.hidden) return;
    try {
      await look();
      if (slower > 1) report(false);
      slower = 1;
    } catch {
      if (signal.aborted) return;
      slower = Math.min(MOST_TIMES, slower * 2);
      report(true);
    }
    again();
  };
  if (!seconds) return;
  document.addEventListener('visibilitychange', run, { signal });
  addEventListener('online', run, { signal });
  again();
}

/** @param {string | null} attribute */
export const interval = attribute => (attribute === null ? USUAL : Number(attribute) || 0);
