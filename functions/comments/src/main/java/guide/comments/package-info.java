/// The four functions of comments: list, post, change and moderate. The handlers here only wire;
/// each thing that somebody does has a package of its own.
@NullMarked
package guide.comments;

import org.jspecify.annotations.NullMarked;
