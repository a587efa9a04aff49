/// Writes comments into a table, each once: what was written before is known by its mark, and what
/// readers do meanwhile stays.
@NullMarked
package guide.migrate.imports.writes;

import org.jspecify.annotations.NullMarked;
