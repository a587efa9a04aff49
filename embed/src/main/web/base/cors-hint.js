/**
 * A browser does not tell a page why it got nothing from another origin: the console says what is
 * to be set, most of all by whoever embeds the guide for the first time.
 *
 * @param {string} api
 */
export function corsHint(api) {
  if (api !== location.origin) console.warn(`${api} gave no answer. Is ${location.origin} one of its AllowedOrigins (ALLOWED_ORIGINS locally)?`);
}
