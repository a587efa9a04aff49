/// What all pages of the site have in common: their frame, their addresses, and what they load.
@NullMarked
package guide.pages.layout;

import org.jspecify.annotations.NullMarked;
