/// Consistency checks for a whole catalogue, for files and owners alike. Plain Java, like the
/// model.
@NullMarked
package guide.catalogue.check;

import org.jspecify.annotations.NullMarked;
