package guide.migrate.imports.source;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.util.JsonParserDelegate;

import java.io.IOException;

/// A parser that gives up in a record which would fill the memory: each is read as a whole.
final class BoundedRecords extends JsonParserDelegate {

    /// Of which each may take some hundred bytes.
    private static final int MOST_TOKENS = 500_000;

    /// In characters, of all texts together.
    private static final int MOST_TEXT = 2 * TextLines.LONGEST;

    private long tokens;
    private long text;

    BoundedRecords(JsonParser parser) {
        super(parser);
    }

    /// A new record begins, or something that is none.
    void begin() {
        tokens = 0;
        text = 0;
    }

    @Override
    public JsonToken nextToken() throws IOException {
        JsonToken token = super.nextToken();
        if (token == JsonToken.VALUE_STRING) {
            text += getTextLength();
        }
        if (++tokens > MOST_TOKENS || text > MOST_TEXT) {
            throw new StreamConstraintsException("a record is too large", currentLocation());
        }
        return token;
    }
}
