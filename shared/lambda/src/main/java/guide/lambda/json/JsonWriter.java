package guide.lambda.json;

import com.fasterxml.jackson.core.JsonGenerator;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;

/// Writes JSON token by token, character for character what [Json#write] makes of the same values.
///
/// It loads no class of `jackson-databind`, which is most of what JSON costs at a start:
///
///     JsonWriter.text(out -> out.object().member("id", id).optional("next", next).end())
///
/// `member` writes `null` where there is no value; `optional` leaves the member out.
public final class JsonWriter {

    /// What is written: one value, in which every object and array is ended.
    @FunctionalInterface
    public interface JsonDocument {

        void writeTo(JsonWriter out) throws IOException;
    }

    private final JsonGenerator out;

    private JsonWriter(JsonGenerator out) {
        this.out = out;
    }

    /// Returns the document as text.
    public static String text(JsonDocument document) {
        StringWriter text = new StringWriter();
        try {
            write(JsonTokens.FACTORY.createGenerator(text), document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /// Returns the document in UTF-8; a character beyond U+FFFF is written as two escapes.
    public static byte[] bytes(JsonDocument document) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            writeTo(bytes, document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// Writes what [#bytes] returns, and closes `target`.
    public static void writeTo(OutputStream target, JsonDocument document) throws IOException {
        write(JsonTokens.FACTORY.createGenerator(target), document);
    }

    private static void write(JsonGenerator generator, JsonDocument document) throws IOException {
        try (generator) {
            document.writeTo(new JsonWriter(generator));
            if (!generator.getOutputContext().inRoot()) {
                throw new IllegalStateException("an object or array was not ended");
            }
        }
    }

    /// Begins an object, which [#end] ends.
    public JsonWriter object() throws IOException {
        out.writeStartObject();
        return this;
    }

    /// Begins an array, which [#end] ends.
    public JsonWriter array() throws IOException {
        out.writeStartArray();
        return this;
    }

    /// Ends the innermost object or array.
    public JsonWriter end() throws IOException {
        if (out.getOutputContext().inObject()) {
            out.writeEndObject();
        } else {
            out.writeEndArray();
        }
        return this;
    }

    /// Begins a member, whose value comes next.
    public JsonWriter name(String name) throws IOException {
        out.writeFieldName(name);
        return this;
    }

    public JsonWriter value(@Nullable String value) throws IOException {
        out.writeString(value);
        return this;
    }

    /// Writes a text that is escaped already, into bytes alone.
    public JsonWriter value(EscapedText value) throws IOException {
        out.writeRawUTF8String(value.json(), 1, value.bytes() - 2);
        return this;
    }

    public JsonWriter value(long value) throws IOException {
        out.writeNumber(value);
        return this;
    }

    public JsonWriter value(double value) throws IOException {
        out.writeNumber(value);
        return this;
    }

    public JsonWriter value(boolean value) throws IOException {
        out.writeBoolean(value);
        return this;
    }

    /// Writes a time as RFC 3339 in UTC.
    public JsonWriter value(@Nullable Instant value) throws IOException {
        return value(value == null ? null : value.toString());
    }

    /// Writes a constant in kebab case.
    public JsonWriter value(@Nullable Enum<?> value) throws IOException {
        return value(value == null ? null : EnumText.of(value));
    }

    /// Writes a value that is JSON already, as it is.
    public JsonWriter raw(String json) throws IOException {
        out.writeRawValue(json);
        return this;
    }

    public JsonWriter member(String name, @Nullable String value) throws IOException {
        return name(name).value(value);
    }

    public JsonWriter member(String name, long value) throws IOException {
        return name(name).value(value);
    }

    public JsonWriter member(String name, double value) throws IOException {
        return name(name).value(value);
    }

    public JsonWriter member(String name, boolean value) throws IOException {
        return name(name).value(value);
    }

    public JsonWriter member(String name, @Nullable Instant value) throws IOException {
        return name(name).value(value);
    }

    public JsonWriter member(String name, @Nullable Enum<?> value) throws IOException {
        return name(name).value(value);
    }

    public JsonWriter optional(String name, @Nullable String value) throws IOException {
        return value == null ? this : member(name, value);
    }

    public JsonWriter optional(String name, @Nullable Integer value) throws IOException {
        return value == null ? this : member(name, value.longValue());
    }

    public JsonWriter optional(String name, @Nullable Boolean value) throws IOException {
        return value == null ? this : member(name, value.booleanValue());
    }

    /// Writes an array of strings.
    public JsonWriter texts(String name, Iterable<String> values) throws IOException {
        return name(name).texts(values);
    }

    /// Writes an array of strings.
    public JsonWriter texts(Iterable<String> values) throws IOException {
        array();
        for (String value : values) {
            value(value);
        }
        return end();
    }

    /// Writes an object whose values are strings, in the map's order.
    public JsonWriter texts(String name, Map<String, String> values) throws IOException {
        name(name).object();
        for (Map.Entry<String, String> each : values.entrySet()) {
            member(each.getKey(), each.getValue());
        }
        return end();
    }
}
