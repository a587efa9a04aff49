/// Subscriptions in the comments table.
@NullMarked
package guide.comments.storage.subscriptions;

import org.jspecify.annotations.NullMarked;
