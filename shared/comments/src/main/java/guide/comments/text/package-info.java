/// Text that people sent: read, checked, rendered, compared.
@NullMarked
package guide.comments.text;

import org.jspecify.annotations.NullMarked;
