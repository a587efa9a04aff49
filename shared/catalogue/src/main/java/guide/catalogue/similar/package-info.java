/// Finds similar frameworks, with reasons. Plain Java, based on the catalogue's model.
@NullMarked
package guide.catalogue.similar;

import org.jspecify.annotations.NullMarked;
