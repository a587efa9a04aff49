package guide.comments.storage;

import static guide.lambda.dynamodb.Attributes.text;

import com.fasterxml.jackson.databind.JsonNode;

import guide.comments.domain.Content;
import guide.comments.domain.ContributionKind;
import guide.comments.domain.JsonText;
import guide.lambda.json.Json;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Map;

/// What a kind carries, as the attribute `content`; comments have none.
final class ContentItems {

    private static final String CONTENT = "content";

    /// An edit with its two values as the JSON that they are.
    private record StoredEdit(String target, JsonNode before, JsonNode proposed, String source) {

        static StoredEdit of(Content.SuggestedEdit edit) {
            return new StoredEdit(
                    edit.target(), node(edit.before()), node(edit.proposed()), edit.source());
        }

        private static JsonNode node(JsonText value) {
            return Json.readOwn(value.text(), JsonNode.class);
        }

        Content.SuggestedEdit edit() {
            return new Content.SuggestedEdit(
                    target,
                    new JsonText(Json.write(before)),
                    new JsonText(Json.write(proposed)),
                    source);
        }
    }

    private ContentItems() {}

    static void put(Map<String, AttributeValue> item, Content content) {
        switch (content) {
            case Content.Comment _ -> {}
            case Content.SuggestedEdit edit ->
                    item.put(CONTENT, text(Json.write(StoredEdit.of(edit))));
            case Content.Suggestion _, Content.ReviewRequest _ ->
                    item.put(CONTENT, text(Json.write(content)));
        }
    }

    /// The content of an item of this kind; none where its author has taken it away.
    static Content of(ContributionKind kind, Map<String, AttributeValue> item) {
        if (!item.containsKey(CONTENT)) {
            return new Content.Comment();
        }
        return switch (kind) {
            case COMMENT -> new Content.Comment();
            case SUGGESTION -> Json.readOwn(text(item, CONTENT), Content.Suggestion.class);
            case EDIT -> Json.readOwn(text(item, CONTENT), StoredEdit.class).edit();
            case REVIEW_REQUEST -> Json.readOwn(text(item, CONTENT), Content.ReviewRequest.class);
        };
    }
}
