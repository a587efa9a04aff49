/** Where scripts came from is where the guide answers, unless a page says otherwise. */
const origin = new URL(import.meta.url).origin;

/** @param {Element} element with or without the attribute `api` */
export const apiOf = element => (element.getAttribute('api') || origin).replace(/\/$/, '');
