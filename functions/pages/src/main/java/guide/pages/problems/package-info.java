/// What people are shown where there is no page, or none can be made.
@NullMarked
package guide.pages.problems;

import org.jspecify.annotations.NullMarked;
