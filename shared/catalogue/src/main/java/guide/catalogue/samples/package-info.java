/// The tasks that are written in several frameworks, as the probes ran them last.
@NullMarked
package guide.catalogue.samples;

import org.jspecify.annotations.NullMarked;
