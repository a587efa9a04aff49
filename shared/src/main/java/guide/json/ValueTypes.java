package guide.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.module.SimpleModule;

import guide.catalogue.Fact;
import guide.catalogue.Framework;
import guide.catalogue.Slug;
import guide.catalogue.Spread;
import guide.catalogue.TraitId;
import guide.catalogue.Value;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/// How the model's small types look in JSON: each is one string, enums in kebab-case, times RFC
/// 3339 in UTC.
final class ValueTypes extends SimpleModule {

    private static final String INSTANT = "must be a time in UTC, such as 2026-11-25T12:00:00Z";
    private static final String DAY = "must be a day, such as 2026-11-25";

    ValueTypes() {
        text(Slug.class, Slug.RULE, Slug::new, Slug::value);
        text(TraitId.class, TraitId.RULE, TraitId::new, TraitId::value);
        text(Instant.class, INSTANT, Instant::parse, Instant::toString);
        text(LocalDate.class, DAY, LocalDate::parse, LocalDate::toString);
        addSerializer(Value.class, new FactValues.Writer());
        addDeserializer(Value.class, new FactValues.Reader());
        addDeserializer(Framework.Summary.class, new SummaryReader());
        setMixInAnnotation(Framework.class, FrameworkNames.class);
        setMixInAnnotation(Fact.class, FactMembers.class);
        addSerializer(new ToText<>(Enum.class, word -> kebab((Enum<?>) word)));
        setDeserializerModifier(new EnumWords());
    }

    /// `package` is no name for a Java field.
    private abstract static class FrameworkNames {
        @JsonProperty("package")
        abstract Framework.Distribution distribution();
    }

    /// Few facts were measured; the others need not say that they were not.
    private abstract static class FactMembers {
        @JsonProperty
        @JsonInclude(JsonInclude.Include.NON_NULL)
        abstract Spread spread();
    }

    private <T> void text(
            Class<T> type, String rule, Function<String, T> read, Function<T, String> write) {
        addDeserializer(type, new FromText<>(type, rule, read));
        addSerializer(type, new ToText<>(type, write));
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
