/// Makes of the texts, names and dates of another system what the guide takes from readers.
@NullMarked
package guide.migrate.imports.text;

import org.jspecify.annotations.NullMarked;
