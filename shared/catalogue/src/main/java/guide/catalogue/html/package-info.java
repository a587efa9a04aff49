/// Parts of the HTML fragments that a page can show without JavaScript: facts, claims, relations.
///
/// Each part consists of complete elements without scripts, styles or ids other than those of facts
/// and claims, so that it fits into any page. The class names are hooks for the page's own styles.
@NullMarked
package guide.catalogue.html;

import org.jspecify.annotations.NullMarked;
