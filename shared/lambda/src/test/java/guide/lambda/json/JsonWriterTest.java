package guide.lambda.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.JsonNode;

import guide.testing.Property;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

class JsonWriterTest {

    private record Values(
            @Nullable String text,
            long whole,
            double number,
            boolean flag,
            @Nullable Instant time,
            @Nullable TimeUnit constant,
            List<String> many,
            Map<String, String> pairs) {

        static Values of(RandomGenerator random) {
            return new Values(
                    random.nextInt(9) == 0 ? null : Property.anyText(random, 30),
                    random.nextLong(),
                    random.nextInt(9) == 0 ? random.nextInt(9) : random.nextDouble() * 1e6,
                    random.nextBoolean(),
                    random.nextInt(9) == 0 ? null : Instant.ofEpochMilli(random.nextLong(1L << 42)),
                    random.nextInt(9) == 0
                            ? null
                            : Property.oneOf(random, List.of(TimeUnit.values())),
                    List.of(
                            Property.anyText(random, 5),
                            Property.text(random, "a\"\\/\u0001\u007f", 9)),
                    Map.of(Property.anyText(random, 9), Property.anyText(random, 9)));
        }

        void writeTo(JsonWriter out) throws IOException {
            out.object()
                    .member("text", text)
                    .member("whole", whole)
                    .member("number", number)
                    .member("flag", flag)
                    .member("time", time)
                    .member("constant", constant)
                    .texts("many", many)
                    .texts("pairs", pairs)
                    .end();
        }
    }

    @Test
    void itWritesWhatTheMapperWrites() {
        Property.forAll(
                10_000,
                random -> {
                    Values values = Values.of(random);

                    assertThat(JsonWriter.text(values::writeTo)).isEqualTo(Json.write(values));
                    assertThat(tree(JsonWriter.bytes(values::writeTo)))
                            .isEqualTo(Json.readOwn(Json.write(values), JsonNode.class));
                });
    }

    @Test
    void whatIsAbsentIsNullOrLeftOut() {
        Instant never = null;
        String text =
                JsonWriter.text(
                        out ->
                                out.object()
                                        .member("a", never)
                                        .optional("b", (String) null)
                                        .optional("c", "")
                                        .optional("d", (Integer) null)
                                        .optional("e", 0)
                                        .optional("f", (Boolean) null)
                                        .optional("g", false)
                                        .end());

        assertThat(text).isEqualTo("{\"a\":null,\"c\":\"\",\"e\":0,\"g\":false}");
    }

    @Test
    void partsNest() {
        String text =
                JsonWriter.text(
                        out -> {
                            out.object().name("items").array();
                            for (int i : new int[] {1, 2}) {
                                out.object().member("n", i).end();
                            }
                            out.value(2.5).value("x").end().name("raw").raw("[null]").end();
                        });

        assertThat(text).isEqualTo("{\"items\":[{\"n\":1},{\"n\":2},2.5,\"x\"],\"raw\":[null]}");
    }

    @Test
    void whatIsNotEndedIsABug() {
        assertThatIllegalStateException()
                .isThrownBy(() -> JsonWriter.text(out -> out.object().name("a").array().end()));
    }

    @Test
    void aTargetThatFailsIsToldAsItIs() {
        OutputStream full =
                new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException("full");
                    }
                };

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> JsonWriter.writeTo(full, out -> out.value("x")))
                .withMessage("full");
    }

    @Test
    void constantsAreReadAsTheyAreWritten() {
        assertThat(Arrays.stream(TimeUnit.values()))
                .allMatch(
                        each -> EnumText.parse(TimeUnit.values(), EnumText.of(each)).equals(each));
    }

    private static JsonNode tree(byte[] json) {
        return Json.readOwn(new String(json, StandardCharsets.UTF_8), JsonNode.class);
    }
}
