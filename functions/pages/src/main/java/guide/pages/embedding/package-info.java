/// The guide's elements for other people's pages: what to copy, and how it looks.
@NullMarked
package guide.pages.embedding;

import org.jspecify.annotations.NullMarked;
