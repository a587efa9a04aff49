/// `make export-comments`: everything that the comments table keeps as JSON Lines, and back again.
@NullMarked
package guide.migrate.exports;

import org.jspecify.annotations.NullMarked;
