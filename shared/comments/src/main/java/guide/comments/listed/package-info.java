/// Everything that is published, newest first, for moderators.
@NullMarked
package guide.comments.listed;

import org.jspecify.annotations.NullMarked;
