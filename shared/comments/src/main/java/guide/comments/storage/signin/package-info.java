/// Sign-ins by mail that are under way, in the comments table.
@NullMarked
package guide.comments.storage.signin;

import org.jspecify.annotations.NullMarked;
