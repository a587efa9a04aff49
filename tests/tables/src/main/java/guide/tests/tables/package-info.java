/// Which table server tests run against.
@NullMarked
package guide.tests.tables;

import org.jspecify.annotations.NullMarked;
