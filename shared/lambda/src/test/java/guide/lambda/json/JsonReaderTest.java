package guide.lambda.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;

import guide.testing.Property;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

class JsonReaderTest {

    private static final String NESTED = "{\"a\":".repeat(Json.MAX_DEPTH - 1);

    @Test
    void membersAreReadByNameAndOthersSkipped() throws IOException {
        String text =
                """
                {"id": "x", "new": {"id": [1, {"id": 2}]}, "n": 7, "r": 2.5, "whole": 3, "yes": true,
                 "no": false, "none": null, "pairs": {"b": "1", "a": "2"}, "list": ["é", "\\ud83d\\ude00"]}
                """;

        assertThat(JsonReader.read(text, JsonReaderTest::members))
                .isEqualTo(
                        Map.of(
                                "id",
                                "x",
                                "n",
                                7L,
                                "r",
                                2.5,
                                "whole",
                                3.0,
                                "yes",
                                true,
                                "no",
                                false,
                                "none",
                                "null",
                                "pairs",
                                Map.of("a", "2", "b", "1"),
                                "list",
                                List.of("é", "😀")));
    }

    private static Map<String, Object> members(JsonReader json) throws IOException {
        Map<String, Object> read = new LinkedHashMap<>();
        json.object();
        while (json.nextMember()) {
            String name = json.name();
            switch (name) {
                case "id" -> read.put(name, json.text());
                case "n" -> read.put(name, json.wholeNumber());
                case "r", "whole" -> read.put(name, json.number());
                case "yes", "no" -> read.put(name, json.flag());
                case "none" -> read.put(name, String.valueOf(json.textOrNull()));
                case "pairs" -> read.put(name, json.texts());
                case "list" -> read.put(name, json.list(JsonReader::text));
                default -> json.skip();
            }
        }
        return read;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "[]                    | an object at \"\"",
                "null                  | an object at \"\"",
                "{\"id\":7}            | a string at \"/id\"",
                "{\"id\":null}         | a string at \"/id\"",
                "{\"n\":\"7\"}         | a whole number at \"/n\"",
                "{\"n\":7.0}           | a whole number at \"/n\"",
                "{\"r\":\"7\"}         | a number at \"/r\"",
                "{\"yes\":\"true\"}    | true or false at \"/yes\"",
                "{\"yes\":null}        | true or false at \"/yes\"",
                "{\"none\":1}          | a string at \"/none\"",
                "{\"pairs\":{\"a/b\":1}} | a string at \"/pairs/a~1b\"",
                "{\"list\":[\"\",null]} | a string at \"/list/1\"",
                "{\"list\":\"\"}       | an array at \"/list\"",
                "{} {}                 | the end at \"\"",
            })
    void whatIsOfAnotherTypeIsNamedByItsPlace(String text, String expected) {
        assertThatExceptionOfType(JsonProcessingException.class)
                .isThrownBy(() -> JsonReader.read(text, JsonReaderTest::members))
                .withMessageStartingWith("expected " + expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "{\"id\":\"a", "{\"id\":\"a\",\"id\":\"a\"}", "{}]", "{'id':1}"})
    void whatIsNoJsonIsNotRead(String text) {
        assertThatExceptionOfType(JsonProcessingException.class)
                .isThrownBy(() -> JsonReader.read(text, JsonReaderTest::members));
    }

    @Test
    void theLimitsAreThoseOfTheMapper() throws IOException {
        String deepest = NESTED + "{}" + "}".repeat(Json.MAX_DEPTH - 1);
        String longest = "{\"a\":" + "1".repeat(40) + "}";

        assertThat(JsonReader.read(deepest, JsonReaderTest::members)).isEmpty();
        assertThat(JsonReader.read(longest, JsonReaderTest::members)).isEmpty();
        assertThatExceptionOfType(JsonProcessingException.class)
                .isThrownBy(
                        () -> JsonReader.read("{\"a\":" + deepest + "}", JsonReaderTest::members));
        assertThatExceptionOfType(JsonProcessingException.class)
                .isThrownBy(
                        () -> JsonReader.read(longest.replace("}", "1}"), JsonReaderTest::members));
    }

    @Test
    void inWhatIsOurOwnNobodyLooksForRepeatedNames() throws IOException {
        String repeated = "{\"id\":\"a\",\"id\":\"b\"}";

        assertThat(JsonReader.readOwn(repeated, JsonReaderTest::members)).containsEntry("id", "b");
        assertThat(JsonReader.readOwn(stream(repeated), JsonReaderTest::members))
                .containsEntry("id", "b");
    }

    @Test
    void aNameMayBeHalfAPair() throws IOException {
        for (String name : List.of("\\ud83d\\ude00", "\\ud83d", "😀")) {
            assertThat(JsonReader.read(stream("{\"" + name + "\":\"a\"}"), JsonReader::texts))
                    .hasSize(1);
        }
    }

    @Test
    void itReadsWhatTheMapperReads() {
        Property.forAll(
                10_000,
                random -> {
                    String text =
                            Json.write(
                                    Map.of(
                                            "id", Property.anyText(random, 20),
                                            "n", random.nextLong(1L << 40, 1L << 60),
                                            "r", random.nextDouble() * 1e9,
                                            "yes", random.nextBoolean(),
                                            "new", List.of("a", Map.of("b", 1)),
                                            "list", List.of(Property.anyText(random, 9)),
                                            "pairs",
                                                    Map.of(
                                                            Property.anyText(random, 9),
                                                            Property.anyText(random, 9))));
                    Map<String, Object> mapped = Json.readOwn(text, new TypeReference<>() {});
                    mapped.remove("new");

                    assertThat(read(text)).isEqualTo(mapped);
                });
    }

    private static Map<String, Object> read(String text) {
        try {
            return JsonReader.read(text, JsonReaderTest::members);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
