/// The guide's lists and texts: frameworks, traits, claims, and the complete catalogue.
@NullMarked
package guide.summaries;

import org.jspecify.annotations.NullMarked;
