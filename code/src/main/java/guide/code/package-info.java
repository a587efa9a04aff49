/// Finds out, while the project is built, what the parts of the code are that its pages show.
@NullMarked
package guide.code;

import org.jspecify.annotations.NullMarked;
