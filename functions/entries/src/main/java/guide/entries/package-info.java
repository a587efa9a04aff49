/// The catalogue's entries one by one: read by everybody, changed by owners.
@NullMarked
package guide.entries;

import org.jspecify.annotations.NullMarked;
