package guide.lambda.json;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads JSON token by token, without a class of `jackson-databind`:
///
///     json.object();
///     while (json.nextMember()) {
///         switch (json.name()) {
///             case "path" -> path = json.text();
///             case "headers" -> headers = json.texts();
///             default -> json.skip();
///         }
///     }
///
/// It stands at one value, which is to be read or skipped before the next one. Nothing is
/// coerced: whatever is of another type than what is asked for, is not JSON, or breaks a limit of
/// [Json], is a `JsonProcessingException` with the place.
public final class JsonReader {

    /// Reads one value, and leaves the reader at its last token.
    @FunctionalInterface
    public interface JsonPart<T extends @Nullable Object> {

        T readFrom(JsonReader json) throws IOException;
    }

    private final JsonParser parser;

    private JsonReader(JsonParser parser) {
        this.parser = parser;
    }

    /// Reads one document in UTF-8 and closes `in`. Repeated names are an error.
    ///
    /// It is read as characters: Jackson's byte-based parser rejects names with a character beyond
    /// U+FFFF written as two escapes, and SAM's local API writes such names.
    public static <T> T read(InputStream in, JsonPart<T> document) throws IOException {
        return read(
                JsonTokens.FACTORY.createParser(new InputStreamReader(in, StandardCharsets.UTF_8)),
                document);
    }

    /// Reads one document. Repeated names are an error.
    public static <T> T read(String text, JsonPart<T> document) throws IOException {
        return read(JsonTokens.FACTORY.createParser(text), document);
    }

    /// Reads one document that this project wrote itself, and closes `in`. Nobody looks for
    /// repeated names, which would take a set for each object.
    public static <T> T readOwn(InputStream in, JsonPart<T> document) throws IOException {
        return read(
                JsonTokens.FACTORY
                        .createParser(in)
                        .disable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION),
                document);
    }

    /// As [#readOwn(InputStream, JsonPart)].
    public static <T> T readOwn(String text, JsonPart<T> document) throws IOException {
        return read(
                JsonTokens.FACTORY
                        .createParser(text)
                        .disable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION),
                document);
    }

    private static <T> T read(JsonParser parser, JsonPart<T> document) throws IOException {
        try (parser) {
            JsonReader json = new JsonReader(parser);
            parser.nextToken();
            T read = document.readFrom(json);
            if (parser.nextToken() != null) {
                throw json.unexpected("the end");
            }
            return read;
        }
    }

    /// Enters the object here; [#nextMember] goes through it.
    public void object() throws IOException {
        require(JsonToken.START_OBJECT, "an object");
    }

    /// Enters the object here; false for `null`.
    public boolean objectOrNull() throws IOException {
        if (isNull()) {
            return false;
        }
        object();
        return true;
    }

    /// Goes to the value of the object's next member; false at its end.
    public boolean nextMember() throws IOException {
        if (parser.nextToken() == JsonToken.END_OBJECT) {
            return false;
        }
        require(JsonToken.FIELD_NAME, "a name");
        parser.nextToken();
        return true;
    }

    /// Returns the name of the member whose value is here.
    public String name() throws IOException {
        return parser.currentName();
    }

    /// Enters the array here; [#nextItem] goes through it.
    public void array() throws IOException {
        require(JsonToken.START_ARRAY, "an array");
    }

    /// Goes to the array's next item; false at its end.
    public boolean nextItem() throws IOException {
        return parser.nextToken() != JsonToken.END_ARRAY;
    }

    public boolean isNull() {
        return parser.hasToken(JsonToken.VALUE_NULL);
    }

    public boolean isText() {
        return parser.hasToken(JsonToken.VALUE_STRING);
    }

    public boolean isArray() {
        return parser.hasToken(JsonToken.START_ARRAY);
    }

    /// Passes over the value here, whatever it is.
    public void skip() throws IOException {
        parser.skipChildren();
    }

    public String text() throws IOException {
        require(JsonToken.VALUE_STRING, "a string");
        return parser.getText();
    }

    public @Nullable String textOrNull() throws IOException {
        return isNull() ? null : text();
    }

    public long wholeNumber() throws IOException {
        require(JsonToken.VALUE_NUMBER_INT, "a whole number");
        return parser.getLongValue();
    }

    public double number() throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_NUMBER_INT)) {
            require(JsonToken.VALUE_NUMBER_FLOAT, "a number");
        }
        return parser.getDoubleValue();
    }

    /// Returns a number with all its digits.
    public BigDecimal decimal() throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_NUMBER_INT)) {
            require(JsonToken.VALUE_NUMBER_FLOAT, "a number");
        }
        return parser.getDecimalValue();
    }

    public boolean flag() throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_TRUE)) {
            require(JsonToken.VALUE_FALSE, "true or false");
        }
        return parser.hasToken(JsonToken.VALUE_TRUE);
    }

    /// Returns an array whose items `item` reads.
    public <T> List<T> list(JsonPart<T> item) throws IOException {
        List<T> items = new ArrayList<>();
        array();
        while (nextItem()) {
            items.add(item.readFrom(this));
        }
        return items;
    }

    /// Returns an object whose values are all strings, in its order.
    public Map<String, String> texts() throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        object();
        while (nextMember()) {
            texts.put(name(), text());
        }
        return texts;
    }

    private void require(JsonToken token, String expected) throws IOException {
        if (!parser.hasToken(token)) {
            throw unexpected(expected);
        }
    }

    private JsonParseException unexpected(String expected) {
        return new JsonParseException(
                parser,
                "expected "
                        + expected
                        + " at \""
                        + parser.getParsingContext().pathAsPointer()
                        + '"');
    }
}
