package guide.lambda.json;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/// A text that is written more than once: it is escaped and encoded the first time alone, which for
/// a page of comments is most of what writing it costs.
public final class EscapedText {

    /// A string of JSON in UTF-8, with its quotes.
    private final byte[] json;

    private EscapedText(byte[] json) {
        this.json = json;
    }

    public static EscapedText of(String text) {
        return new EscapedText(JsonWriter.bytes(out -> out.value(text)));
    }

    /// Returns how many bytes it takes in a document in UTF-8, with its quotes.
    public int bytes() {
        return json.length;
    }

    /// Returns its own bytes, which must not be changed.
    byte[] json() {
        return json;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EscapedText text && Arrays.equals(json, text.json);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(json);
    }
}
