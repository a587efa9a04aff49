/// What holds for the files that pages load.
@NullMarked
package guide.embed;

import org.jspecify.annotations.NullMarked;
