/// Which page of a thread somebody asks for by parameters, whatever the thread was called once.
@NullMarked
package guide.comments.paging;

import org.jspecify.annotations.NullMarked;
