package guide.lambda.json;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;

/// The JSON form of the JDK's value types: each is a string, enums in kebab case, times as RFC 3339
/// in UTC.
final class ValueTypes extends TypesModule {

    private static final String INSTANT = "must be a time in UTC, such as 2026-11-25T12:00:00Z";
    private static final String DAY = "must be a date, such as 2026-11-25";

    ValueTypes() {
        text(Instant.class, INSTANT, Instant::parse, Instant::toString);
        text(LocalDate.class, DAY, LocalDate::parse, LocalDate::toString);
        addSerializer(new ToText<>(Enum.class, constant -> EnumText.of((Enum<?>) constant)));
        setDeserializerModifier(new EnumTexts());
    }

    private static final class EnumTexts extends BeanDeserializerModifier {
        @Override
        public JsonDeserializer<?> modifyEnumDeserializer(
                DeserializationConfig config,
                JavaType type,
                BeanDescription description,
                JsonDeserializer<?> standard) {
            Object[] constants = type.getRawClass().getEnumConstants();
            String rule =
                    Arrays.stream(constants)
                            .map(each -> EnumText.of((Enum<?>) each))
                            .collect(Collectors.joining(", ", "must be one of ", ""));
            return new FromText<>(Object.class, rule, text -> EnumText.parse(constants, text));
        }
    }
}
