/// What a file of another comment system holds, whatever its format: pages, authors and comments as
/// they are there, and how a format hands them on.
@NullMarked
package guide.migrate.imports.source;

import org.jspecify.annotations.NullMarked;
