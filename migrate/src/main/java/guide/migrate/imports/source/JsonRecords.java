package guide.migrate.imports.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.BiConsumer;

/// Reads JSON record by record, so that no file has to fit into memory.
public final class JsonRecords {

    private static final int DEEPEST = 64;

    /// Repeated keys are read as every other program reads them: the last one counts.
    private static final ObjectMapper MAPPER =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    // Readers' texts have them, and not every system writes them as
                                    // escapes.
                                    .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(DEEPEST)
                                                    .maxStringLength(TextLines.LONGEST)
                                                    .build())
                                    .build())
                    .build();

    private JsonRecords() {}

    /// A text that is one JSON object; empty where it is none.
    public static Optional<JsonFields> object(String text) {
        try (JsonParser parser = new BoundedRecords(MAPPER.getFactory().createParser(text))) {
            JsonNode node = MAPPER.readTree(parser);
            return node != null && node.isObject()
                    ? Optional.of(new JsonFields(node))
                    : Optional.empty();
        } catch (JsonProcessingException _) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Hands on every object of a file in which each line is one; every other line is refused.
    public static void lines(SourceFile file, SourceSink sink, BiConsumer<Long, JsonFields> each)
            throws IOException {
        try (TextLines lines = new TextLines(file.text())) {
            for (Optional<TextLines.Line> next = lines.next();
                    next.isPresent();
                    next = lines.next()) {
                TextLines.Line line = next.get();
                if (line.text().filter(String::isBlank).isPresent()) {
                    continue;
                }
                line.text()
                        .flatMap(JsonRecords::object)
                        .ifPresentOrElse(
                                fields -> each.accept(line.number(), fields),
                                () -> sink.refuse("line " + line.number(), "is no JSON object"));
            }
        }
    }

    /// Hands on the objects of every list in a document, with the name of the field that the list
    /// is the value of; a document that is itself a list has the name "". Objects between them are
    /// entered.
    ///
    /// @throws UnreadableFileException where the document is no JSON, or ends too early
    public static void lists(SourceFile file, BiConsumer<String, JsonFields> each)
            throws IOException {
        try (Reader text = file.text();
                BoundedRecords parser =
                        new BoundedRecords(MAPPER.getFactory().createParser(text))) {
            new ListWalk(parser, each).walk();
        } catch (StreamConstraintsException e) {
            throw new UnreadableFileException("JSON beyond measure: " + where(e), e);
        } catch (JsonProcessingException e) {
            throw new UnreadableFileException(
                    "The file is damaged or ends too early: no JSON " + where(e), e);
        }
    }

    private static String where(JsonProcessingException e) {
        return e.getLocation() == null
                ? "here"
                : "at line "
                        + e.getLocation().getLineNr()
                        + ", column "
                        + e.getLocation().getColumnNr();
    }

    private record ListWalk(BoundedRecords parser, BiConsumer<String, JsonFields> each) {

        void walk() throws IOException {
            String name = "";
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                parser.begin();
                switch (token) {
                    case FIELD_NAME -> name = parser.currentName();
                    case START_ARRAY -> list(name);
                    default -> {
                        // Only lists hold records.
                    }
                }
            }
        }

        private void list(String name) throws IOException {
            for (JsonToken token = parser.nextToken();
                    token != JsonToken.END_ARRAY;
                    token = parser.nextToken()) {
                parser.begin();
                if (token == null) {
                    throw new JsonParseException(parser, "ends in a list");
                }
                if (token == JsonToken.START_OBJECT) {
                    each.accept(name, new JsonFields(MAPPER.readTree(parser)));
                } else {
                    parser.skipChildren();
                }
            }
        }
    }
}
