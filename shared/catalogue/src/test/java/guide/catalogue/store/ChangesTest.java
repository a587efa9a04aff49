package guide.catalogue.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import guide.catalogue.store.Revision.Change;
import guide.lambda.json.Json;
import guide.testing.Property;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.random.RandomGenerator;

class ChangesTest {

    private static final String PATH = "frameworks/flask";

    @Test
    void aFieldIsNamedByItsPath() {
        assertThat(changes("{'name':'Flask','tagline':'a'}", "{'name':'Flask','tagline':'b'}"))
                .extracting(Change::path)
                .containsExactly("frameworks/flask/tagline");
    }

    @Test
    void aFactIsNamedByItsTrait() {
        String before = "{'facts':[{'trait':'orm','support':'no'},{'trait':'forms'}]}";
        String after = "{'facts':[{'trait':'orm','support':'yes'},{'trait':'forms'}]}";

        assertThat(changes(before, after))
                .extracting(Change::path)
                .containsExactly("frameworks/flask/facts/orm");
    }

    @Test
    void otherTraitsOrAnotherOrderAreOneChangeOfAllFacts() {
        String before = "{'facts':[{'trait':'orm'},{'trait':'forms'}]}";

        assertThat(changes(before, "{'facts':[{'trait':'forms'},{'trait':'orm'}]}"))
                .extracting(Change::path)
                .containsExactly("frameworks/flask/facts");
        assertThat(changes(before, "{'facts':[{'trait':'orm'}]}"))
                .extracting(Change::path)
                .containsExactly("frameworks/flask/facts");
    }

    @Test
    void anEntryThatComesOrGoesIsOneChangeOfTheWhole() {
        JsonNode entry = json("{'name':'Flask'}");

        assertThat(Changes.between(PATH, NullNode.getInstance(), entry))
                .containsExactly(new Change(PATH, NullNode.getInstance(), entry));
        assertThat(Changes.between(PATH, entry, NullNode.getInstance()))
                .containsExactly(new Change(PATH, entry, NullNode.getInstance()));
    }

    @Test
    void whatIsMissingIsTheSameAsNull() {
        assertThat(changes("{'note':null}", "{}")).isEmpty();
    }

    @Test
    void undoneChangesGiveWhatWasThereBefore() {
        Property.forAll(
                2000,
                random -> {
                    JsonNode before = entry(random);
                    JsonNode after = entry(random);
                    List<Change> changes = Changes.between(PATH, before, after);

                    assertThat(Changes.undone(PATH, after, changes)).isEqualTo(before);
                    assertThat(Changes.undone(PATH, before, changes)).isEqualTo(before);
                });
    }

    private static JsonNode entry(RandomGenerator random) {
        if (random.nextInt(8) == 0) {
            return NullNode.getInstance();
        }
        ObjectNode entry = JsonNodeFactory.instance.objectNode();
        entry.put("name", random.nextInt(3));
        entry.set("latest", random.nextBoolean() ? NullNode.getInstance() : entry.deepCopy());
        ArrayNode facts = entry.putArray("facts");
        for (String trait : List.of("orm", "forms", "admin")) {
            if (random.nextInt(6) > 0) {
                facts.addObject().put("trait", trait).put("support", random.nextInt(3));
            }
        }
        return entry;
    }

    private static List<Change> changes(String before, String after) {
        return Changes.between(PATH, json(before), json(after));
    }

    private static JsonNode json(String text) {
        return Json.readOwn(text.replace('\'', '"'), JsonNode.class);
    }
}
