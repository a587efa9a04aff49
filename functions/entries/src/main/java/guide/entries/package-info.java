/// Single entries of the catalogue: readable by everybody, writable by owners.
@NullMarked
package guide.entries;

import org.jspecify.annotations.NullMarked;
