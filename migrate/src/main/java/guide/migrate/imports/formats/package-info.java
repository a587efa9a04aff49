/// The formats in which comments come from elsewhere, one class each. `docs/import.md` has where
/// each is defined.
@NullMarked
package guide.migrate.imports.formats;

import org.jspecify.annotations.NullMarked;
