package guide.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.module.SimpleModule;

import guide.catalogue.Framework;
import guide.catalogue.Slug;
import guide.catalogue.TraitId;
import guide.catalogue.Value;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Function;

/// How the model's small types look in JSON: each is one string, enums in kebab-case, times RFC
/// 3339 in UTC.
final class ValueTypes extends SimpleModule {

    ValueTypes() {
        text(Slug.class, Slug::new, Slug::value);
        text(TraitId.class, TraitId::new, TraitId::value);
        text(Instant.class, Instant::parse, Instant::toString);
        text(LocalDate.class, LocalDate::parse, LocalDate::toString);
        addSerializer(Value.class, new FactValues.Writer());
        addDeserializer(Value.class, new FactValues.Reader());
        addDeserializer(Framework.Summary.class, new SummaryReader());
        setMixInAnnotation(Framework.class, FrameworkNames.class);
        addSerializer(new ToText<>(Enum.class, word -> kebab((Enum<?>) word)));
        setDeserializerModifier(new EnumWords());
    }

    /// `package` is no name for a Java field.
    private abstract static class FrameworkNames {
        @JsonProperty("package")
        abstract Framework.Distribution distribution();
    }

    private <T> void text(Class<T> type, Function<String, T> read, Function<T, String> write) {
        addDeserializer(type, new FromText<>(type, read));
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
            return new FromText<>(
                    Object.class,
                    text -> {
                        for (Object word : words) {
                            if (kebab((Enum<?>) word).equals(text)) {
                                return word;
                            }
                        }
                        throw new IllegalArgumentException("is not one of the words allowed here");
                    });
        }
    }
}
