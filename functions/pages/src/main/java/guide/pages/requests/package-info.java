/// The libraries that readers want reviewed, as a page.
@NullMarked
package guide.pages.requests;

import org.jspecify.annotations.NullMarked;
