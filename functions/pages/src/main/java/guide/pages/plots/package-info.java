/// Numbers as pictures, with a table of each.
@NullMarked
package guide.pages.plots;

import org.jspecify.annotations.NullMarked;
