/// Who wants to be told by mail, of what, and how an address proves that it wants to.
@NullMarked
package guide.comments.subscriptions;

import org.jspecify.annotations.NullMarked;
