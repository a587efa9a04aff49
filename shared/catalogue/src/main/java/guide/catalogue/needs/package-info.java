/// The needs of a reader, parsed from texts such as `orm`, `concurrency:event-loop` and
/// `packages-installed:<5@2`: by picks from a query, by the catalogue's check from presets. Plain
/// Java, like the model.
@NullMarked
package guide.catalogue.needs;

import org.jspecify.annotations.NullMarked;
