/// What must hold between the parts of a catalogue, for files and owners alike. Plain Java, as the
/// model.
@NullMarked
package guide.catalogue.check;

import org.jspecify.annotations.NullMarked;
