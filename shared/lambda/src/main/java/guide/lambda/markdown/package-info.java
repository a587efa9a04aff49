/// Markdown to clean HTML, done once when a text is written.
@NullMarked
package guide.lambda.markdown;

import org.jspecify.annotations.NullMarked;
