/// The site's pages as Markdown.
@NullMarked
package guide.pages.markdown;

import org.jspecify.annotations.NullMarked;
