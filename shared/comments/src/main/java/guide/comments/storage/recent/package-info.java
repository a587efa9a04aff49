/// What was published last, for feeds: lists of keys that follow the table's stream (decision
/// record 55). All of it but the queue's feeds may be deleted at any time, and made again.
@NullMarked
package guide.comments.storage.recent;

import org.jspecify.annotations.NullMarked;
