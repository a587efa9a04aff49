/// What is owed, in the comments table.
@NullMarked
package guide.notifications.storage;

import org.jspecify.annotations.NullMarked;
