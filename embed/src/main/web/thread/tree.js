/** @import {Post} from '../types' */

/** How deep replies are indented; what answers something still deeper stands below the last level, with a name. */
const DEEPEST = 3;

/**
 * The replies to a root as a tree, from their list by time: each below what it answers, with whom that is by.
 *
 * @param {Post} root
 * @param {Post[]} items
 * @returns {Post[]} the direct replies
 */
export function tree(root, items) {
  const known = new Map([[root.id, { view: root, depth: 0, above: root.id, below: /** @type {Post[]} */ ([]) }]]);
  for (const item of items) {
    const answered = known.get(item.parent ?? '') ?? known.get(root.id);
    const isDeep = answered?.depth === DEEPEST;
    const above = isDeep ? known.get(answered.above) : answered;
    /** @type {Post[]} */
    const below = [];
    known.set(item.id, { view: item, depth: (above?.depth ?? 0) + 1, above: above?.view.id ?? root.id, below });
    const { id = '', author } = answered?.view ?? {};
    const answers = author ? { id, name: author.name, isDeep } : undefined;
    above?.below.push({ ...item, answers, replies: { items: below } });
  }
  return known.get(root.id)?.below ?? [];
}
