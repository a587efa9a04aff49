/// What the starts of the functions are measured against, built from the same tree.
@NullMarked
package guide.sample;

import org.jspecify.annotations.NullMarked;
