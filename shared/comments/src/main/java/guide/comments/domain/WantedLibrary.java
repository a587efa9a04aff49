package guide.comments.domain;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A library that readers want reviewed, once however many have asked for it.
///
/// @param votes one for each who asked, and those on the first request
/// @param contribution the first request that was approved and stands in its thread
/// @param result where the review is, or why there will be none; an http or https address
public record WantedLibrary(
        String name,
        String language,
        String link,
        RequestStatus status,
        long votes,
        ContributionId contribution,
        ThreadKey thread,
        Optional<String> result) {

    public enum RequestStatus {
        OPEN,
        PLANNED,
        DONE,
        DECLINED;

        /// As the API spells it, such as `open`.
        public String apiName() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<RequestStatus> parse(@Nullable String apiName) {
            return Arrays.stream(values())
                    .filter(each -> each.apiName().equals(apiName))
                    .findFirst();
        }
    }

    public static WantedLibrary first(Content.ReviewRequest request, Held held) {
        return new WantedLibrary(
                request.name(),
                request.language(),
                request.link(),
                RequestStatus.OPEN,
                1,
                held.id(),
                held.thread(),
                Optional.empty());
    }

    /// The same, now that its first request is gone, with the next one in its place.
    ///
    /// @param others who asked for it besides
    public WantedLibrary livingOn(Content.ReviewRequest request, Held next, long others) {
        return new WantedLibrary(
                request.name(),
                request.language(),
                request.link(),
                status,
                1 + others,
                next.id(),
                next.thread(),
                result);
    }

    public WantedLibrary in(RequestStatus other, Optional<String> newResult) {
        return new WantedLibrary(
                name, language, link, other, votes, contribution, thread, newResult);
    }
}
