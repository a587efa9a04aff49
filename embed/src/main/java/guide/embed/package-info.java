/// Builds the files that other sites load from `src/main/web`.
@NullMarked
package guide.embed;

import org.jspecify.annotations.NullMarked;
