/// Readers' reports as items of the comments table, for whatever writes them or decides on them.
@NullMarked
package guide.comments.storage.reports;

import org.jspecify.annotations.NullMarked;
