/// Who may moderate what.
@NullMarked
package guide.comments.access;

import org.jspecify.annotations.NullMarked;
