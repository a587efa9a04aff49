/**
 * The address of the list of what is published, filtered.
 *
 * @param {Record<string, string>} filters by the API's names
 */
export const publishedOf = filters => '#published/' + new URLSearchParams(filters);

/** The filters that the address names, if it is one of those. */
export function addressedFilters() {
  const given = new URLSearchParams(location.hash.split('/').slice(1).join('/'));
  return Object.fromEntries([...given].filter(([name]) => name === 'thread' || name === 'author'));
}
