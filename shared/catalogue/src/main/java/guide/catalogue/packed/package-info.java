/// The packed form of a catalogue: its entries as compressed chunks, from which it is read as a
/// stream of tokens. Knows no table.
@NullMarked
package guide.catalogue.packed;

import org.jspecify.annotations.NullMarked;
