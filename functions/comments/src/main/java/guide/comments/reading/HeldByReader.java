package guide.comments.reading;

import guide.lambda.http.Request;

/// What a request's headers say of the copy that the reader has.
final class HeldByReader {

    private static final int MOST_DIGITS = 15;

    private HeldByReader() {}

    /// Returns the newest version of the thread of which the reader has an entity tag; 0 for none.
    static long version(Request request) {
        long newest = 0;
        for (String each : request.header("if-none-match").orElse("").split(",", -1)) {
            newest = Math.max(newest, version(each));
        }
        return newest;
    }

    /// Returns the number with which the tag of a page begins.
    private static long version(String tag) {
        int from = tag.indexOf('"') + 1;
        int to = tag.indexOf('-', from);
        if (to <= from || to - from > MOST_DIGITS) {
            return 0;
        }
        for (int i = from; i < to; i++) {
            if (tag.charAt(i) < '0' || tag.charAt(i) > '9') {
                return 0;
            }
        }
        return Long.parseLong(tag, from, to, 10);
    }
}
