package guide.catalogue.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;

import guide.catalogue.model.Value;
import guide.lambda.json.RuleViolationException;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;

/// A fact's value in JSON: an array for choices, a number, or a string, which is a date if it has
/// the form of one.
final class FactValues {

    private FactValues() {}

    /// Returns a date if the text has the form of one.
    static Value dayOrText(String text) {
        // What begins with a letter is none, and need not be refused by an exception.
        if (text.isEmpty() || Character.isLetter(text.charAt(0))) {
            return new Value.Text(text);
        }
        try {
            return new Value.Day(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return new Value.Text(text);
        }
    }

    static final class Writer extends StdScalarSerializer<Value> {
        Writer() {
            super(Value.class);
        }

        @Override
        public void serialize(Value value, JsonGenerator out, SerializerProvider provider)
                throws IOException {
            switch (value) {
                case Value.Choices v -> provider.defaultSerializeValue(v.chosen(), out);
                case Value.Amount v -> out.writeNumber(v.amount().toPlainString());
                case Value.Day v -> out.writeString(v.day().toString());
                case Value.Text v -> out.writeString(v.text());
            }
        }
    }

    static final class Reader extends StdScalarDeserializer<Value> {
        Reader() {
            super(Value.class);
        }

        @Override
        public Value deserialize(JsonParser parser, DeserializationContext context)
                throws IOException {
            try {
                return value(parser, context);
            } catch (IllegalArgumentException e) {
                // The model's constructors say which rule a value breaks.
                throw new RuleViolationException(
                        parser, String.valueOf(e.getMessage()).replaceFirst("^value ", ""), e);
            }
        }

        private Value value(JsonParser parser, DeserializationContext context) throws IOException {
            return switch (parser.currentToken()) {
                case START_ARRAY ->
                        new Value.Choices(List.of(context.readValue(parser, String[].class)));
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                        new Value.Amount(parser.getDecimalValue());
                case VALUE_STRING -> dayOrText(parser.getText());
                default -> (Value) context.handleUnexpectedToken(handledType(), parser);
            };
        }
    }
}
