/// Makes the files that other people's pages load, from `src/main/web`.
@NullMarked
package guide.embed;

import org.jspecify.annotations.NullMarked;
