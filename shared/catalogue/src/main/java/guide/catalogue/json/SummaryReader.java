package guide.catalogue.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;

import guide.catalogue.model.Framework;
import guide.lambda.json.RuleViolationException;

import org.jspecify.annotations.Nullable;

import java.io.IOException;

/// Reads a summary: only Markdown in the catalogue's files, Markdown and HTML in the table.
final class SummaryReader extends StdScalarDeserializer<Framework.Summary> {

    SummaryReader() {
        super(Framework.Summary.class);
    }

    @Override
    public Framework.Summary deserialize(JsonParser parser, DeserializationContext context)
            throws IOException {
        if (parser.hasToken(JsonToken.VALUE_STRING)) {
            return summary(parser, parser.getText(), "");
        }
        Both both = context.readValue(parser, Both.class);
        return summary(parser, orEmpty(both.markdown()), orEmpty(both.html()));
    }

    private record Both(@Nullable String markdown, @Nullable String html) {}

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static Framework.Summary summary(JsonParser parser, String markdown, String html)
            throws RuleViolationException {
        try {
            return new Framework.Summary(markdown, html);
        } catch (IllegalArgumentException e) {
            throw new RuleViolationException(parser, String.valueOf(e.getMessage()), e);
        }
    }
}
