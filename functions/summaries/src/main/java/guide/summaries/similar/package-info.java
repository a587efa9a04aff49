/// "If you like this one": which frameworks are near one another, and why. Plain Java over the
/// catalogue's model.
@NullMarked
package guide.summaries.similar;

import org.jspecify.annotations.NullMarked;
