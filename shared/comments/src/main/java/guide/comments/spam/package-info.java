/// What decides whether a contribution is published at once or is held for a moderator: trust,
/// rules as data, and layers against spam, each of which holds and none of which loses.
@NullMarked
package guide.comments.spam;

import org.jspecify.annotations.NullMarked;
