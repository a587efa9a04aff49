/**
 * Where scripts came from is where the guide answers, unless a page says otherwise: the guide has them below `/embed/`, and
 * itself beside that, with a path before both if its domain has one.
 */
const found = /^(.*)\/embed\/[^/]*$/.exec(import.meta.url);
const home = found ? found[1] : new URL(import.meta.url).origin;

/** @param {Element} element with or without the attribute `api` */
export const apiOf = element => (element.getAttribute('api') || home).replace(/\/$/, '');
