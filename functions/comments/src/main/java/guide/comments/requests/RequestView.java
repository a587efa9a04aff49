package guide.comments.requests;

import com.fasterxml.jackson.annotation.JsonInclude;

import guide.comments.domain.WantedLibrary;

import org.jspecify.annotations.Nullable;

/// A wanted library as responses show it.
///
/// @param id of the first request, which readers vote on
/// @param result absent until there is one
record RequestView(
        String id,
        String name,
        String language,
        String link,
        String status,
        long votes,
        String thread,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String result) {

    static RequestView of(WantedLibrary library) {
        return new RequestView(
                library.contribution().text(),
                library.name(),
                library.language(),
                library.link(),
                library.status().apiName(),
                library.votes(),
                library.thread().text(),
                library.result().orElse(null));
    }
}
