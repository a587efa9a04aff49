/// Plain comparisons of words.
@NullMarked
package guide.lambda.text;

import org.jspecify.annotations.NullMarked;
