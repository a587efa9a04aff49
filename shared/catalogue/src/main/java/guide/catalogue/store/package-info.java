/// The catalogue's table: read whole and kept in memory, revalidated by its revision, written one
/// revision at a time.
@NullMarked
package guide.catalogue.store;

import org.jspecify.annotations.NullMarked;
