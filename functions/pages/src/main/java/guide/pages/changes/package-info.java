/// What changed in the catalogue, as a page.
@NullMarked
package guide.pages.changes;

import org.jspecify.annotations.NullMarked;
