package guide.comments.view;

import static org.assertj.core.api.Assertions.assertThat;

import guide.comments.domain.Content;
import guide.comments.domain.JsonText;
import guide.lambda.json.Json;

import org.junit.jupiter.api.Test;

class ContentViewTest {

    @Test
    void anEditShowsItsTwoValuesAsTheJsonThatTheyAre() {
        Content edit =
                new Content.SuggestedEdit(
                        "frameworks/flask/facts/orm",
                        new JsonText("{\"support\":\"unknown\"}"),
                        new JsonText("{\"support\":\"no\",\"note\":\"\\\"None\\\" – é\"}"),
                        "https://example.org/");

        assertThat(Json.write(ContentView.of(edit)))
                .isEqualTo(
                        "{\"edit\":{\"target\":\"frameworks/flask/facts/orm\","
                                + "\"before\":{\"support\":\"unknown\"},"
                                + "\"proposed\":{\"support\":\"no\","
                                + "\"note\":\"\\\"None\\\" – é\"},"
                                + "\"source\":\"https://example.org/\"}}");
    }
}
