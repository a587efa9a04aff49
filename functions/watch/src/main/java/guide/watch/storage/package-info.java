/// What a look reads from the catalogue's table and writes there.
@NullMarked
package guide.watch.storage;

import org.jspecify.annotations.NullMarked;
