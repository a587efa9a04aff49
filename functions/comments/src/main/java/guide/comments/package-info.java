/// The reader desk: one aggregate, the thread with its contributions, and the functions that list,
/// post and change.
@NullMarked
package guide.comments;

import org.jspecify.annotations.NullMarked;
