/// The guide's lists and texts: frameworks, traits, claims, and the catalogue as one document.
@NullMarked
package guide.summaries;

import org.jspecify.annotations.NullMarked;
