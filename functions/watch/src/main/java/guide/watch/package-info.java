/// Looks every framework's package up in its registry, and takes newer releases over into the
/// catalogue.
@NullMarked
package guide.watch;

import org.jspecify.annotations.NullMarked;
