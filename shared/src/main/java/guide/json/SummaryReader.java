package guide.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;

import guide.catalogue.Framework;

import java.io.IOException;

/// A summary is its Markdown alone in the catalogue's files, and Markdown with HTML once it is
/// stored.
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
        JsonNode both = context.readTree(parser);
        return summary(parser, both.path("markdown").asText(), both.path("html").asText());
    }

    private static Framework.Summary summary(JsonParser parser, String markdown, String html)
            throws BrokenRule {
        try {
            return new Framework.Summary(markdown, html);
        } catch (IllegalArgumentException e) {
            throw new BrokenRule(parser, String.valueOf(e.getMessage()), e);
        }
    }
}
