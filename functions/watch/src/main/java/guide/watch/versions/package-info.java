/// How each registry orders the versions of a package. Plain Java, but for Maven's own order.
@NullMarked
package guide.watch.versions;

import org.jspecify.annotations.NullMarked;
