/// A reader posts: the body is read, checked, judged and stored.
@NullMarked
package guide.comments.posting;

import org.jspecify.annotations.NullMarked;
