/// What moderators set, in the comments table.
@NullMarked
package guide.comments.storage.settings;

import org.jspecify.annotations.NullMarked;
