package guide.comments.storage;

import static org.assertj.core.api.Assertions.assertThat;

import guide.comments.domain.Content;
import guide.comments.domain.ContributionKind;
import guide.comments.domain.JsonText;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.HashMap;
import java.util.Map;

class ContentItemsTest {

    /// The values of an edit are JSON in JSON, not text in JSON, with their fields in their order.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "true",
                "1.5",
                "12345678901234567890",
                "\"It is \\\"fast\\\" – \\\\ é\"",
                "{\"why\":\"b\",\"verdict\":\"a\",\"value\":{\"z\":1,\"a\":[1,2,null]}}"
            })
    void anEditIsStoredAndReadAsItIs(String value) {
        JsonText before = new JsonText("\"Old\"");
        Content edit =
                new Content.SuggestedEdit(
                        "claims/x/verdict", before, new JsonText(value), "https://example.org/");
        Map<String, AttributeValue> item = new HashMap<>();

        ContentItems.put(item, edit);

        assertThat(item.get("content").s())
                .isEqualTo(
                        "{\"target\":\"claims/x/verdict\",\"before\":\"Old\",\"proposed\":"
                                + value
                                + ",\"source\":\"https://example.org/\"}");
        assertThat(ContentItems.of(ContributionKind.EDIT, item)).isEqualTo(edit);
    }
}
