package guide.lambda.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;

import java.io.IOException;
import java.util.function.Function;

/// Writes a value type as one JSON string.
public final class ToText<T> extends StdScalarSerializer<T> {

    private final transient Function<T, String> write;

    public ToText(Class<T> type, Function<T, String> write) {
        super(type);
        this.write = write;
    }

    @Override
    public void serialize(T value, JsonGenerator out, SerializerProvider provider)
            throws IOException {
        out.writeString(write.apply(value));
    }
}
