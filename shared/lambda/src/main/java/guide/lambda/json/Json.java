package guide.lambda.json;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
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

import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

/// The JSON mapper, strict with what clients send: for bodies, and for what is rare.
///
/// What every request needs is read and written by [JsonReader] and [JsonWriter], because the
/// mapper costs a start more than the rest of a request (docs/adr/0042-by-tokens.md).
public final class Json {

    /// The maximum nesting depth; the deepest document of the contract has five levels.
    public static final int MAX_DEPTH = 32;

    private static final ObjectMapper MAPPER = strictMapper();

    private Json() {}

    /// Reads JSON that a client sent.
    ///
    /// @throws ProblemException for anything but one JSON document of exactly this shape; it names
    ///   the location of the error
    public static <T> T read(String text, Class<T> type) {
        try {
            return MAPPER.readValue(text, type);
        } catch (UnrecognizedPropertyException e) {
            throw ProblemException.of(FieldError.inBody(pointer(e), "is not a known field"));
        } catch (RuleViolationException e) {
            throw ProblemException.of(FieldError.inBody(pointer(e), e.rule()));
        } catch (ValueInstantiationException e) {
            throw ProblemException.of(FieldError.inBody(pointer(e), violatedRule(e)));
        } catch (MismatchedInputException e) {
            throw ProblemException.of(FieldError.inBody(pointer(e), "must be " + expected(e)));
        } catch (JsonProcessingException e) {
            throw new ProblemException(
                    new Problem.MalformedBody(place(e), "must be well-formed JSON" + where(e)));
        }
    }

    /// As [#read(String, Class)], but rejects `null`.
    public static <T> T readWhole(String text, Class<T> type) {
        @Nullable T read = read(text, type);
        if (read == null) {
            throw new ProblemException(new Problem.MalformedBody("", "must be a JSON object"));
        }
        return read;
    }

    /// Reads JSON that this project wrote itself; an error there is a bug.
    public static <T> T readOwn(String text, Class<T> type) {
        try {
            return MAPPER.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored JSON cannot be read as " + type.getName(), e);
        }
    }

    /// As [#readOwn(String, Class)], for lists and maps.
    public static <T> T readOwn(String text, TypeReference<T> type) {
        try {
            return MAPPER.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored JSON cannot be read as " + type.getType(), e);
        }
    }

    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectMapper strictMapper() {
        return JsonMapper.builder(JsonTokens.FACTORY)
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                // A record's JSON consists of its components; methods such as isKnown() are not
                // part of it.
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
                // No list of the contract contains null.
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
            return "a whole number without a decimal point";
        }
        return target.isRecord()
                ? "an object"
                : "a " + target.getSimpleName().toLowerCase(Locale.ROOT);
    }

    /// The rule that a constructor rejected the fields by.
    private static String violatedRule(ValueInstantiationException e) {
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
