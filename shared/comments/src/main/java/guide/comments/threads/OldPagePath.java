package guide.comments.threads;

import java.util.List;
import java.util.regex.Pattern;

/// What could be a page's path before paths had one form, when each spelling was a thread of its
/// own. Such threads are still stored under it.
final class OldPagePath {

    private static final int LONGEST = 300;

    private static final Pattern PATH = Pattern.compile("/[A-Za-z0-9/_.~%!$&'()*+,;=:@-]*");

    private OldPagePath() {}

    static boolean isPath(String path) {
        return path.length() <= LONGEST
                && PATH.matcher(path).matches()
                && !List.of(path.split("/")).contains("..");
    }
}
