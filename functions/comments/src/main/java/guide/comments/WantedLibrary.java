package guide.comments;

import java.util.Optional;

/// A library that readers want reviewed, once however many have asked for it.
///
/// @param votes one for each who asked, and those on the first request
/// @param contribution the first request that was let through
/// @param result where the review is, or why there will be none; an http or https address
record WantedLibrary(
        String name,
        String language,
        String link,
        Status status,
        long votes,
        ContributionId contribution,
        ThreadKey thread,
        Optional<String> result) {

    enum Status {
        OPEN,
        PLANNED,
        DONE,
        DECLINED
    }

    static WantedLibrary first(Content.ReviewRequest request, Held held) {
        return new WantedLibrary(
                request.name(),
                request.language(),
                request.link(),
                Status.OPEN,
                1,
                held.id(),
                held.thread(),
                Optional.empty());
    }

    WantedLibrary in(Status other, Optional<String> newResult) {
        return new WantedLibrary(
                name, language, link, other, votes, contribution, thread, newResult);
    }
}
