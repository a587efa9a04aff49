package guide.comments.moderation;

import com.fasterxml.jackson.databind.JsonNode;

import guide.comments.domain.Content;
import guide.comments.domain.JsonText;
import guide.comments.text.WordDiff;
import guide.lambda.json.Json;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Stream;

/// What an edit changes, word by word.
final class EditDiff {

    /// The comparison may take as many steps as the lengths of both texts multiplied: a queue of
    /// long edits must not keep its reader waiting.
    private static final long LARGEST = 4_000_000;

    private EditDiff() {}

    /// Returns null for other kinds. Texts that are too long to compare are deleted and inserted as
    /// a whole.
    static @Nullable List<Content.DiffPart> of(Content content) {
        if (!(content instanceof Content.SuggestedEdit edit)) {
            return null;
        }
        String before = text(edit.before());
        String proposed = text(edit.proposed());
        if ((long) before.length() * proposed.length() <= LARGEST) {
            return WordDiff.of(before, proposed);
        }
        return Stream.of(
                        new Content.DiffPart(Content.Op.DELETE, before),
                        new Content.DiffPart(Content.Op.INSERT, proposed))
                .toList();
    }

    /// A fact or a verdict is an object, and is compared as it is written down.
    private static String text(JsonText json) {
        JsonNode value = Json.readOwn(json.text(), JsonNode.class);
        return value.isTextual() ? value.asText() : value.toPrettyString();
    }
}
