package guide.comments.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import guide.comments.domain.Content;
import guide.comments.domain.Content.DiffPart;
import guide.comments.domain.Content.Op;
import guide.comments.domain.JsonText;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Objects;

class EditDiffTest {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    @Test
    void textsAreComparedWordByWord() {
        assertThat(diff(JSON.textNode("Flask is small."), JSON.textNode("Flask is tiny.")))
                .containsExactly(
                        new DiffPart(Op.EQUAL, "Flask is"),
                        new DiffPart(Op.DELETE, " small"),
                        new DiffPart(Op.INSERT, " tiny"),
                        new DiffPart(Op.EQUAL, "."));
    }

    @Test
    void factsAreComparedAsIndentedJson() {
        JsonNode before = JSON.objectNode().put("support", "no").put("note", "Not yet");
        JsonNode proposed = JSON.objectNode().put("support", "yes").put("note", "Not yet");

        assertThat(diff(before, proposed))
                .containsExactly(
                        new DiffPart(Op.EQUAL, "{\n  \"support\" : \""),
                        new DiffPart(Op.DELETE, "no"),
                        new DiffPart(Op.INSERT, "yes"),
                        new DiffPart(Op.EQUAL, "\",\n  \"note\" : \"Not yet\"\n}"));
    }

    @Test
    void longTextsAreReplacedAsAWhole() {
        String before = "a ".repeat(1_500);
        String proposed = "b ".repeat(1_500);

        assertThat(diff(JSON.textNode(before), JSON.textNode(proposed)))
                .containsExactly(
                        new DiffPart(Op.DELETE, before), new DiffPart(Op.INSERT, proposed));
    }

    @Test
    void otherKindsHaveNone() {
        assertThat(EditDiff.of(new Content.Comment())).isNull();
    }

    private static List<DiffPart> diff(JsonNode before, JsonNode proposed) {
        String target = "frameworks/flask/tagline";
        return Objects.requireNonNull(
                EditDiff.of(
                        new Content.SuggestedEdit(
                                target,
                                new JsonText(before.toString()),
                                new JsonText(proposed.toString()),
                                "https://a.example")));
    }
}
