package guide.comments.lists;

import guide.lambda.dynamodb.Cursors;
import guide.lambda.http.Query;

import org.jspecify.annotations.Nullable;

/// Which page of a list somebody asks for.
///
/// @param scope what the list is of; its cursors lead through no other list
/// @param before where the page before it ended; empty for the first
/// @param limit the most that it has
record PageAsked(String scope, String before, int limit) {

    /// Reads `cursor` and `limit`.
    ///
    /// @param most the most that a page of this list may have, however many somebody asks for
    static PageAsked of(Query query, Cursors cursors, String scope, int most) {
        return new PageAsked(
                scope,
                query.one("cursor").map(cursor -> cursors.open(scope, cursor)).orElse(""),
                Math.min(query.whole("limit", 1, 100, most), most));
    }

    /// The cursor of the page that follows; null if none does.
    ///
    /// @param end where this page ends; empty if it is the last
    @Nullable String next(Cursors cursors, String end) {
        return end.isEmpty() ? null : cursors.sign(scope, end);
    }
}
