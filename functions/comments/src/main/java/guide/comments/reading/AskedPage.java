package guide.comments.reading;

import guide.comments.domain.ThreadKey;
import guide.comments.threads.PageRequest;
import guide.lambda.http.Request;

import java.util.OptionalLong;

/// A page that somebody asks for.
///
/// @param since the version of the thread that the reader has: then only what is newer is sent
record AskedPage(Request request, PageRequest page, OptionalLong since, PageForm form) {

    /// The same of the thread that was found.
    AskedPage in(ThreadKey found) {
        return new AskedPage(request, page.in(found), since, form);
    }

    /// Returns true if the reader says that they have this version of the thread.
    boolean has(long version) {
        return since.isPresent() && since.getAsLong() == version;
    }

    /// Returns true if the reader has an answer or a version, and asks whether it is still good.
    boolean isConditional() {
        return since.isPresent() || request.header("if-none-match").isPresent();
    }

    /// Returns the newest version that the reader has; 0 for a reader who has none.
    long versionHeld() {
        return Math.max(since.orElse(0), HeldByReader.version(request));
    }
}
