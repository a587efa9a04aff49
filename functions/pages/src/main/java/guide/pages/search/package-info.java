/// Search over everything that the site has a page for.
@NullMarked
package guide.pages.search;

import org.jspecify.annotations.NullMarked;
