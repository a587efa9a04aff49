@NullMarked
package guide.migrate.imports;

import org.jspecify.annotations.NullMarked;
