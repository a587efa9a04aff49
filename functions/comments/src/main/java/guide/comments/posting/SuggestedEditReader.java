package guide.comments.posting;

import com.fasterxml.jackson.databind.JsonNode;

import guide.comments.domain.Content;
import guide.comments.domain.EditTarget;
import guide.comments.domain.JsonText;
import guide.comments.text.InputChecks;
import guide.lambda.json.Json;

import org.jspecify.annotations.Nullable;

import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Parses the field `edit` of a post.
record SuggestedEditReader(InputChecks inputChecks) {

    static final int LONGEST_PROPOSED = 10_500;

    /// As long as the locator of evidence, which it becomes.
    static final int LONGEST_SOURCE = 300;

    record EditBody(
            @Nullable String target, @Nullable JsonNode proposed, @Nullable String source) {}

    /// What stands there now is filled in once the catalogue was asked.
    Content read(@Nullable EditBody sent) {
        if (sent == null || sent.proposed() == null || sent.proposed().isNull()) {
            inputChecks.refuse("/edit", "is required, with target, proposed and source");
            return new Content.Comment();
        }
        String target = sent.target() == null ? "" : sent.target();
        if (EditTarget.parse(target).isEmpty()) {
            inputChecks.refuse("/edit/target", EditTarget.RULE);
        }
        JsonText proposed = proposed(sent.proposed());
        String source = source(sent.source());
        return source == null
                ? new Content.Comment()
                : new Content.SuggestedEdit(target, proposed, proposed, source);
    }

    private JsonText proposed(JsonNode value) {
        JsonText proposed = new JsonText(Json.write(value));
        if (proposed.text().length() > LONGEST_PROPOSED) {
            inputChecks.refuse(
                    "/edit/proposed", "must have at most " + LONGEST_PROPOSED + " characters");
        }
        texts(value)
                .forEach(
                        text -> {
                            inputChecks.optionalLines(text, "/edit/proposed", LONGEST_PROPOSED);
                            inputChecks.refuseInvisibles(text, "/edit/proposed");
                        });
        return proposed;
    }

    private @Nullable String source(@Nullable String sent) {
        String source = inputChecks.url(sent, "/edit/source");
        if (source == null) {
            inputChecks.refuse("/edit/source", "is required");
        } else if (source.length() > LONGEST_SOURCE) {
            inputChecks.refuse(
                    "/edit/source", "must have at most " + LONGEST_SOURCE + " characters");
        }
        return source;
    }

    /// Every text in a value, however deep.
    private static Stream<String> texts(JsonNode value) {
        return value.isTextual()
                ? Stream.of(value.asText())
                : StreamSupport.stream(value.spliterator(), false)
                        .flatMap(SuggestedEditReader::texts);
    }
}
