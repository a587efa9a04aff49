package guide.comments.reading;

import guide.comments.domain.ContributionId;
import guide.comments.domain.ThreadEntry;
import guide.comments.domain.ThreadPage;
import guide.comments.ports.ThreadPlace;
import guide.comments.threads.PageRequest;
import guide.comments.view.ThreadCursors;
import guide.lambda.dynamodb.Cursors;
import guide.lambda.http.Query;
import guide.lambda.problem.FieldError;
import guide.lambda.problem.ProblemException;

import java.util.Optional;
import java.util.OptionalLong;

/// What is asked of a page beside which one it is, and the signed cursors of the pages after it.
record PageRequests(Cursors cursors) {

    /// The version of the thread that a reader has already.
    static OptionalLong since(Query query) {
        Optional<String> text = query.one("since");
        if (text.isEmpty()) {
            return OptionalLong.empty();
        }
        if (!text.get().matches("[0-9]{1,15}")) {
            throw refused("since", "must be a version of the thread, a whole number");
        }
        return OptionalLong.of(Long.parseLong(text.get()));
    }

    /// The cursor of the page after this one; empty on the last one.
    Optional<String> next(PageRequest asked, ThreadPage page) {
        return signed().next(asked, page);
    }

    /// The cursor of the replies that the entry does not show; empty when it shows all.
    Optional<String> moreReplies(PageRequest asked, ThreadEntry entry) {
        return signed().moreReplies(asked, entry);
    }

    ThreadCursors signed() {
        return new ThreadCursors(cursors);
    }

    /// The cursor of the page of roots that begins with the place's root.
    String upTo(ThreadPlace place, boolean newestFirst) {
        return cursors.sign(
                ThreadCursors.scope(place.thread(), Optional.empty(), newestFirst), place.page());
    }

    /// The cursor of the page of replies that begins with the place's own; empty for a root.
    Optional<String> upToReply(ThreadPlace place) {
        Optional<ContributionId> root = Optional.of(place.contribution().id().rootId());
        return signed().cursor(ThreadCursors.scope(place.thread(), root, false), place.replies());
    }

    private static ProblemException refused(String parameter, String rule) {
        return ProblemException.of(FieldError.inParameter(parameter, rule));
    }
}
