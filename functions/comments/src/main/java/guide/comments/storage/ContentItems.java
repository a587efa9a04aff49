package guide.comments.storage;

import static guide.lambda.dynamodb.Attributes.text;

import guide.comments.domain.Content;
import guide.comments.domain.ContributionKind;
import guide.lambda.json.Json;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Map;

/// What a kind carries, as the attribute `content`; comments have none.
final class ContentItems {

    private static final String CONTENT = "content";

    private ContentItems() {}

    static void put(Map<String, AttributeValue> item, Content content) {
        if (!(content instanceof Content.Comment)) {
            item.put(CONTENT, text(Json.write(content)));
        }
    }

    /// The content of an item of this kind; none where its author has taken it away.
    static Content of(ContributionKind kind, Map<String, AttributeValue> item) {
        if (!item.containsKey(CONTENT)) {
            return Content.NONE;
        }
        return switch (kind) {
            case COMMENT -> Content.NONE;
            case SUGGESTION -> Json.readOwn(text(item, CONTENT), Content.Suggestion.class);
            case EDIT -> Json.readOwn(text(item, CONTENT), Content.SuggestedEdit.class);
            case REVIEW_REQUEST -> Json.readOwn(text(item, CONTENT), Content.ReviewRequest.class);
        };
    }
}
