/// The static site of a local run.
@NullMarked
package guide.local.site;

import org.jspecify.annotations.NullMarked;
