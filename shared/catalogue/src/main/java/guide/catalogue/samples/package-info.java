/// The sample tasks, each written in several frameworks, with the results of the last probe run.
@NullMarked
package guide.catalogue.samples;

import org.jspecify.annotations.NullMarked;
