/// The catalogue in forms that other programs open: a table of facts, and a database.
@NullMarked
package guide.summaries.exports;

import org.jspecify.annotations.NullMarked;
