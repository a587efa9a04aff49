package guide.lambda.json;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;

import guide.lambda.problem.FieldError;
import guide.lambda.problem.Problem;
import guide.lambda.problem.ProblemException;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

/// The one mapper: strict with what people send, patient with what the gateway sends.
public final class Json {

    /// Levels of nesting that are read; the deepest document of the contract has five.
    public static final int MAX_DEPTH = 32;

    private static final ObjectMapper MAPPER = strictMapper();

    private Json() {}

    /// Reads text that a reader sent.
    ///
    /// @throws Refusal for anything but one JSON document of exactly this shape, naming the place
    public static <T> T read(String text, Class<T> type) {
        try {
            return MAPPER.readValue(text, type);
        } catch (UnrecognizedPropertyException e) {
            throw ProblemException.of(FieldError.inBody(pointer(e), "is not a field here"));
        } catch (RuleViolationException e) {
            throw ProblemException.of(FieldError.inBody(pointer(e), e.rule()));
        } catch (ValueInstantiationException e) {
            throw ProblemException.of(FieldError.inBody(pointer(e), broken(e)));
        } catch (MismatchedInputException e) {
            throw ProblemException.of(FieldError.inBody(pointer(e), "must be " + expected(e)));
        } catch (JsonProcessingException e) {
            throw new ProblemException(
                    new Problem.MalformedBody(place(e), "must be well-formed JSON" + where(e)));
        }
    }

    /// As [#read(String, Class)], and refuses `null` in place of the document.
    public static <T> T readWhole(String text, Class<T> type) {
        @Nullable T read = read(text, type);
        if (read == null) {
            throw new ProblemException(new Problem.MalformedBody("", "must be a JSON object"));
        }
        return read;
    }

    /// Reads what this project wrote itself; damage there is a bug, not a refusal.
    public static <T> T readOwn(String text, Class<T> type) {
        try {
            return MAPPER.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored JSON cannot be read as " + type.getName(), e);
        }
    }

    /// As the other, for lists and maps.
    public static <T> T readOwn(String text, TypeReference<T> type) {
        try {
            return MAPPER.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored JSON cannot be read as " + type.getType(), e);
        }
    }

    /// Reads the gateway's event, whose newer fields are not our business.
    ///
    /// It is read as characters: Jackson's reader of bytes takes no name with a character beyond
    /// U+FFFF that is written as two escapes, and SAM's local API writes them so.
    public static <T> T readEvent(InputStream in, Class<T> type) throws IOException {
        return MAPPER.readerFor(type)
                .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .readValue(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void writeTo(OutputStream out, Object value) throws IOException {
        MAPPER.writeValue(out, value);
    }

    private static ObjectMapper strictMapper() {
        JsonFactory factory =
                JsonFactory.builder()
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .streamReadConstraints(
                                StreamReadConstraints.builder()
                                        .maxNestingDepth(MAX_DEPTH)
                                        .maxNumberLength(40)
                                        .build())
                        .build();
        return JsonMapper.builder(factory)
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                // A record's JSON is its components; questions such as isKnown() are not among
                // them.
                .disable(
                        MapperFeature.ALLOW_COERCION_OF_SCALARS,
                        MapperFeature.AUTO_DETECT_IS_GETTERS)
                .withCoercionConfig(
                        LogicalType.Textual,
                        config ->
                                config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                        .setCoercion(
                                                CoercionInputShape.Boolean, CoercionAction.Fail))
                // No list of the contract has holes.
                .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL))
                .addModule(new ValueTypes())
                .addModules(ServiceLoader.load(TypesModule.class, Json.class.getClassLoader()))
                .build();
    }

    private static String pointer(JsonMappingException e) {
        return e.getPath().stream()
                .map(
                        step ->
                                step.getFieldName() == null
                                        ? "" + step.getIndex()
                                        : step.getFieldName())
                .map(name -> "/" + name.replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
    }

    private static String expected(MismatchedInputException e) {
        return expected(e.getTargetType());
    }

    private static String expected(@Nullable Class<?> target) {
        if (target == null || target == String.class) {
            return target == null ? "one JSON value of the expected shape" : "a string";
        }
        if (Number.class.isAssignableFrom(target) || target == int.class || target == long.class) {
            return "a whole number, written without a point";
        }
        return target.isRecord()
                ? "an object"
                : "a " + target.getSimpleName().toLowerCase(Locale.ROOT);
    }

    /// The rule that a type's constructor has refused the fields by.
    private static String broken(ValueInstantiationException e) {
        return e.getCause() instanceof IllegalArgumentException rule
                ? String.valueOf(rule.getMessage())
                : "must be " + expected(e.getType().getRawClass());
    }

    private static String place(JsonProcessingException e) {
        return e.getProcessor() instanceof JsonParser parser
                ? parser.getParsingContext().pathAsPointer().toString()
                : "";
    }

    private static String where(JsonProcessingException e) {
        return e.getLocation() == null
                ? ""
                : ", at most "
                        + MAX_DEPTH
                        + " levels deep and without repeated keys (line "
                        + e.getLocation().getLineNr()
                        + ", column "
                        + e.getLocation().getColumnNr()
                        + ")";
    }
}
