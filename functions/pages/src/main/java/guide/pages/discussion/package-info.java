/// What readers wrote below the pages: read, kept for a moment, and told to search engines.
@NullMarked
package guide.pages.discussion;

import org.jspecify.annotations.NullMarked;
