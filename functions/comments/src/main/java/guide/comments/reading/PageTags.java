package guide.comments.reading;

import guide.comments.threads.PageRequest;
import guide.comments.view.ThreadCursors;
import guide.lambda.dynamodb.Cursors;
import guide.lambda.http.Response;
import guide.lambda.json.Digest;

/// Makes the entity tags of pages.
///
/// They are strong: the same page of the same version in the same form is the same bytes, with the
/// cursors of the same secret. A tag begins with the version.
record PageTags(Cursors cursors) {

    /// Changes with the shape of the answer, so that no tag outlives it.
    private static final String SHAPE = "7\n";

    /// @param form says everything that the response depends on beside the page
    String of(PageRequest page, String form, long version) {
        String text =
                String.join(
                        "\n",
                        ThreadCursors.scope(page),
                        page.after(),
                        "" + page.limit(),
                        form,
                        cursors.generation());
        return "\"" + version + "-" + Digest.short128(SHAPE + text) + "\"";
    }

    static Response tagged(Response response, String tag) {
        return response.with("etag", tag).cachedBriefly();
    }
}
