/// What readers are told about their data.
@NullMarked
package guide.pages.privacy;

import org.jspecify.annotations.NullMarked;
