/// What a reader asks for, read from texts such as `orm`, `concurrency:event-loop` and
/// `packages-installed:<5@2`: by picks from an address, by the catalogue's check from presets.
/// Plain Java, as the model.
@NullMarked
package guide.catalogue.needs;

import org.jspecify.annotations.NullMarked;
