/// What authors are told of a moderator's decision on what they wrote.
@NullMarked
package guide.comments.statements;

import org.jspecify.annotations.NullMarked;
