/// The page that ranks frameworks by what a reader needs.
@NullMarked
package guide.pages.pick;

import org.jspecify.annotations.NullMarked;
