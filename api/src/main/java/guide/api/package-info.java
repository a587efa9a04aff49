/// Makes JSON of the contract when the project is built.
@NullMarked
package guide.api;

import org.jspecify.annotations.NullMarked;
