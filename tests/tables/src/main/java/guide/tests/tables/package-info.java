/// Selects the table server that the tests use.
@NullMarked
package guide.tests.tables;

import org.jspecify.annotations.NullMarked;
