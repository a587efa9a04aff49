package guide.lambda.json;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// How Java's own small types look in JSON: each is one string, enums in kebab-case, times RFC 3339
/// in UTC.
final class ValueTypes extends TypesModule {

    private static final String INSTANT = "must be a time in UTC, such as 2026-11-25T12:00:00Z";
    private static final String DAY = "must be a day, such as 2026-11-25";

    ValueTypes() {
        text(Instant.class, INSTANT, Instant::parse, Instant::toString);
        text(LocalDate.class, DAY, LocalDate::parse, LocalDate::toString);
        addSerializer(new ToText<>(Enum.class, word -> kebab((Enum<?>) word)));
        setDeserializerModifier(new EnumWords());
    }

    private static String kebab(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static final class EnumWords extends BeanDeserializerModifier {
        @Override
        public JsonDeserializer<?> modifyEnumDeserializer(
                DeserializationConfig config,
                JavaType type,
                BeanDescription description,
                JsonDeserializer<?> standard) {
            Object[] words = type.getRawClass().getEnumConstants();
            String rule =
                    Arrays.stream(words)
                            .map(word -> kebab((Enum<?>) word))
                            .collect(Collectors.joining(", ", "must be one of ", ""));
            return new FromText<>(
                    Object.class,
                    rule,
                    text -> {
                        for (Object word : words) {
                            if (kebab((Enum<?>) word).equals(text)) {
                                return word;
                            }
                        }
                        throw new IllegalArgumentException(rule);
                    });
        }
    }
}
