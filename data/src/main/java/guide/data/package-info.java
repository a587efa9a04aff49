/// Reads the catalogue's files, checks them, and loads them into the table.
@NullMarked
package guide.data;

import org.jspecify.annotations.NullMarked;
