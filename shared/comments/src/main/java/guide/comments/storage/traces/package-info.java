/// What is kept about authors beside what they wrote, to be exported and erased.
@NullMarked
package guide.comments.storage.traces;

import org.jspecify.annotations.NullMarked;
