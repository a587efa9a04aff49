/// Renders Markdown to sanitized HTML, once when a text is written.
@NullMarked
package guide.lambda.markdown;

import org.jspecify.annotations.NullMarked;
