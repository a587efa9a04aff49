/// The catalogue as the functions read it: kept in memory, revalidated by its revision, shown as
/// the contract says.
@NullMarked
package guide.snapshot;

import org.jspecify.annotations.NullMarked;
