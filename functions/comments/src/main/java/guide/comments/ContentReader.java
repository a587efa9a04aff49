package guide.comments;

import com.fasterxml.jackson.databind.JsonNode;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Parses what a kind carries beside its text: the one field of the body that is named after it.
final class ContentReader {

    static final int LONGEST_QUOTE = 1_000;
    static final int LONGEST_CONTEXT = 100;
    static final int LONGEST_LIBRARY = 80;
    static final int LONGEST_PROPOSED = 10_500;

    /// As long as the locator of evidence, which it becomes.
    static final int LONGEST_SOURCE = 300;

    record SentSuggestion(
            @Nullable String exact,
            @Nullable String prefix,
            @Nullable String suffix,
            @Nullable String proposed) {}

    record SentEdit(
            @Nullable String target, @Nullable JsonNode proposed, @Nullable String source) {}

    record SentRequest(@Nullable String name, @Nullable String language, @Nullable String link) {}

    private final Texts texts;

    ContentReader(Texts texts) {
        this.texts = texts;
    }

    Content read(Kind kind, NewCommentReader.Sent sent) {
        refuseOthers(kind, sent);
        return switch (kind) {
            case COMMENT -> Content.NONE;
            case SUGGESTION -> suggestion(sent.suggestion());
            case EDIT -> edit(sent.edit());
            case REVIEW_REQUEST -> request(sent.request());
        };
    }

    private void refuseOthers(Kind kind, NewCommentReader.Sent sent) {
        Map<String, Kind> owners = new TreeMap<>();
        if (sent.suggestion() != null) {
            owners.put("/suggestion", Kind.SUGGESTION);
        }
        if (sent.edit() != null) {
            owners.put("/edit", Kind.EDIT);
        }
        if (sent.request() != null) {
            owners.put("/request", Kind.REVIEW_REQUEST);
        }
        owners.forEach(
                (pointer, owner) -> {
                    if (owner != kind) {
                        texts.refuse(pointer, "belongs to a contribution of kind " + owner.word());
                    }
                });
    }

    private Content suggestion(@Nullable SentSuggestion sent) {
        if (sent == null) {
            texts.refuse("/suggestion", "is required");
            return Content.NONE;
        }
        String exact = texts.lines(sent.exact(), "/suggestion/exact", LONGEST_QUOTE);
        String proposed =
                texts.optionalLines(sent.proposed(), "/suggestion/proposed", LONGEST_QUOTE);
        if (exact.equals(proposed)) {
            texts.refuse("/suggestion/proposed", "must differ from what is quoted");
        }
        return new Content.Suggestion(
                exact,
                texts.optionalLines(sent.prefix(), "/suggestion/prefix", LONGEST_CONTEXT),
                texts.optionalLines(sent.suffix(), "/suggestion/suffix", LONGEST_CONTEXT),
                proposed,
                texts.errors().isEmpty() ? WordDiff.of(exact, proposed) : List.of());
    }

    /// What stands there now is filled in once the catalogue was asked.
    private Content edit(@Nullable SentEdit sent) {
        if (sent == null || sent.proposed() == null || sent.proposed().isNull()) {
            texts.refuse("/edit", "is required, with target, proposed and source");
            return Content.NONE;
        }
        String target = sent.target() == null ? "" : sent.target();
        if (EditTarget.parse(target).isEmpty()) {
            texts.refuse("/edit/target", EditTarget.RULE);
        }
        if (sent.proposed().toString().length() > LONGEST_PROPOSED) {
            texts.refuse("/edit/proposed", "must have at most " + LONGEST_PROPOSED + " characters");
        }
        texts(sent.proposed())
                .forEach(
                        text -> {
                            texts.optionalLines(text, "/edit/proposed", LONGEST_PROPOSED);
                            texts.refuseInvisibles(text, "/edit/proposed");
                        });
        String source = texts.url(sent.source(), "/edit/source");
        if (source != null && source.length() > LONGEST_SOURCE) {
            texts.refuse("/edit/source", "must have at most " + LONGEST_SOURCE + " characters");
        }
        if (source == null) {
            texts.refuse("/edit/source", "is required");
            return Content.NONE;
        }
        return new Content.Edit(target, sent.proposed(), sent.proposed(), source);
    }

    /// Every text in a value, however deep.
    private static Stream<String> texts(JsonNode value) {
        return value.isTextual()
                ? Stream.of(value.asText())
                : StreamSupport.stream(value.spliterator(), false).flatMap(ContentReader::texts);
    }

    private Content request(@Nullable SentRequest sent) {
        if (sent == null) {
            texts.refuse("/request", "is required");
            return Content.NONE;
        }
        String name = texts.line(sent.name(), "/request/name", LONGEST_LIBRARY);
        if (LibraryName.normalised(name).isEmpty()) {
            texts.refuse("/request/name", "must have a letter or a digit");
        }
        String link = texts.url(sent.link(), "/request/link");
        if (link == null) {
            texts.refuse("/request/link", "is required");
            return Content.NONE;
        }
        return new Content.ReviewRequest(
                name, texts.line(sent.language(), "/request/language", LONGEST_LIBRARY), link);
    }
}
