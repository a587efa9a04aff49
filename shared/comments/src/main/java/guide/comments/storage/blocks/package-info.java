/// Keeps blocks in the comments table, so that a post finds those that concern it by one batched
/// read.
@NullMarked
package guide.comments.storage.blocks;

import org.jspecify.annotations.NullMarked;
