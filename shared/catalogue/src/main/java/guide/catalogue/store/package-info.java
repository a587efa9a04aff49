/// The catalogue's DynamoDB table: read as a whole and cached in memory, revalidated by its
/// revision, written one revision at a time.
@NullMarked
package guide.catalogue.store;

import org.jspecify.annotations.NullMarked;
