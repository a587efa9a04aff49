package guide.comments.posting;

import guide.comments.domain.Content;
import guide.comments.domain.ContributionKind;
import guide.comments.domain.LibraryName;
import guide.comments.text.InputChecks;
import guide.comments.text.WordDiff;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Parses what a kind carries beside its text: the one field of the body that is named after it.
final class ContentReader {

    static final int LONGEST_QUOTE = 1_000;
    static final int LONGEST_CONTEXT = 100;
    static final int LONGEST_LIBRARY = 80;

    record SuggestionBody(
            @Nullable String exact,
            @Nullable String prefix,
            @Nullable String suffix,
            @Nullable String proposed) {}

    record ReviewRequestBody(
            @Nullable String name, @Nullable String language, @Nullable String link) {}

    private final InputChecks inputChecks;

    ContentReader(InputChecks inputChecks) {
        this.inputChecks = inputChecks;
    }

    Content read(ContributionKind kind, NewCommentReader.NewCommentBody sent) {
        refuseOthers(kind, sent);
        return switch (kind) {
            case COMMENT -> new Content.Comment();
            case SUGGESTION -> suggestion(sent.suggestion());
            case EDIT -> new SuggestedEditReader(inputChecks).read(sent.edit());
            case REVIEW_REQUEST -> request(sent.request());
        };
    }

    private void refuseOthers(ContributionKind kind, NewCommentReader.NewCommentBody sent) {
        Map<String, ContributionKind> owners = new TreeMap<>();
        if (sent.suggestion() != null) {
            owners.put("/suggestion", ContributionKind.SUGGESTION);
        }
        if (sent.edit() != null) {
            owners.put("/edit", ContributionKind.EDIT);
        }
        if (sent.request() != null) {
            owners.put("/request", ContributionKind.REVIEW_REQUEST);
        }
        owners.forEach(
                (pointer, owner) -> {
                    if (owner != kind) {
                        inputChecks.refuse(
                                pointer, "belongs to a contribution of kind " + owner.apiName());
                    }
                });
    }

    private Content suggestion(@Nullable SuggestionBody sent) {
        if (sent == null) {
            inputChecks.refuse("/suggestion", "is required");
            return new Content.Comment();
        }
        String exact = inputChecks.lines(sent.exact(), "/suggestion/exact", LONGEST_QUOTE);
        String proposed =
                inputChecks.optionalLines(sent.proposed(), "/suggestion/proposed", LONGEST_QUOTE);
        inputChecks.refuseDirections(proposed, "/suggestion/proposed");
        inputChecks.refuseDirections(exact, "/suggestion/exact");
        if (exact.equals(proposed)) {
            inputChecks.refuse("/suggestion/proposed", "must differ from what is quoted");
        }
        return new Content.Suggestion(
                exact,
                inputChecks.optionalLines(sent.prefix(), "/suggestion/prefix", LONGEST_CONTEXT),
                inputChecks.optionalLines(sent.suffix(), "/suggestion/suffix", LONGEST_CONTEXT),
                proposed,
                inputChecks.errors().isEmpty() ? WordDiff.of(exact, proposed) : List.of());
    }

    private Content request(@Nullable ReviewRequestBody sent) {
        if (sent == null) {
            inputChecks.refuse("/request", "is required");
            return new Content.Comment();
        }
        String name = inputChecks.line(sent.name(), "/request/name", LONGEST_LIBRARY);
        if (LibraryName.normalised(name).isEmpty()) {
            inputChecks.refuse("/request/name", "must have a letter or a digit");
        }
        String link = inputChecks.url(sent.link(), "/request/link");
        if (link == null) {
            inputChecks.refuse("/request/link", "is required");
            return new Content.Comment();
        }
        return new Content.ReviewRequest(
                name,
                inputChecks.line(sent.language(), "/request/language", LONGEST_LIBRARY),
                link);
    }
}
