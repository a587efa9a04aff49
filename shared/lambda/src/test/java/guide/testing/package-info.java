/// Fixtures that tests of several modules use.
@NullMarked
package guide.testing;

import org.jspecify.annotations.NullMarked;
