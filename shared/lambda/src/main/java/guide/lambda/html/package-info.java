/// Templates to HTML. What they put in is escaped for where it goes; only what was cleaned before
/// goes in as it is.
@NullMarked
package guide.lambda.html;

import org.jspecify.annotations.NullMarked;
