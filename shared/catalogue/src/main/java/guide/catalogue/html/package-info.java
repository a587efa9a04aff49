/// Pieces of the HTML fragments that a page can show without JavaScript: facts, claims, relations.
///
/// Every piece is made of whole elements and has no script, no style and no id but those of claims,
/// so that it can stand in any page. Class names are hooks for the page's own styles.
@NullMarked
package guide.catalogue.html;

import org.jspecify.annotations.NullMarked;
