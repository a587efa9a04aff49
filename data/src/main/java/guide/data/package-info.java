/// The catalogue's files: read, checked, and loaded into the table.
@NullMarked
package guide.data;

import org.jspecify.annotations.NullMarked;
