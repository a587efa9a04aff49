/// Which thread somebody asks for, and which page of it. Plain Java.
@NullMarked
package guide.comments.threads;

import org.jspecify.annotations.NullMarked;
