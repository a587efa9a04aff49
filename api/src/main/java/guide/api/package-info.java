/// Converts the contract to JSON when the project is built.
@NullMarked
package guide.api;

import org.jspecify.annotations.NullMarked;
