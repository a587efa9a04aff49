/// Text files of the package, as they are sent.
@NullMarked
package guide.pages.files;

import org.jspecify.annotations.NullMarked;
