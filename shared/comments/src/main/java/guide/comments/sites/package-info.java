/// Sites: which origins share threads, rules and moderators. Plain Java.
@NullMarked
package guide.comments.sites;

import org.jspecify.annotations.NullMarked;
