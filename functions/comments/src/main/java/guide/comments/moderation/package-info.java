/// Moderators decide, close threads, and set the rules.
@NullMarked
package guide.comments.moderation;

import org.jspecify.annotations.NullMarked;
