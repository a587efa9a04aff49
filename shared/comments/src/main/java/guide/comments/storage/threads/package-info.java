/// Reads pages of a thread from the table: at most three calls for any page in any order.
@NullMarked
package guide.comments.storage.threads;

import org.jspecify.annotations.NullMarked;
