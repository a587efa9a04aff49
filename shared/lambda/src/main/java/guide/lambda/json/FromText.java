package guide.lambda.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;

import java.io.IOException;
import java.time.DateTimeException;
import java.util.function.Function;

/// Reads a value type from a JSON string and from nothing else.
public final class FromText<T> extends StdScalarDeserializer<T> {

    private final String rule;
    private final transient Function<String, T> read;

    /// Reads with `read`, which throws for text that violates `rule`.
    public FromText(Class<T> type, String rule, Function<String, T> read) {
        super(type);
        this.rule = rule;
        this.read = read;
    }

    @Override
    @SuppressWarnings("unchecked")
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (T) context.handleUnexpectedToken(handledType(), parser);
        }
        try {
            return read.apply(parser.getText());
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new RuleViolationException(parser, rule, e);
        }
    }
}
