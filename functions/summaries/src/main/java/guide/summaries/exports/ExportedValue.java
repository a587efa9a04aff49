package guide.summaries.exports;

import guide.catalogue.model.Value;
import guide.lambda.json.EnumText;

import org.jspecify.annotations.Nullable;

/// How single values are written in exports.
final class ExportedValue {

    private ExportedValue() {}

    /// A constant as the contract writes it; null stays absent.
    static @Nullable String word(@Nullable Enum<?> constant) {
        return constant == null ? null : EnumText.of(constant);
    }

    /// A value as text: choices joined by semicolons, days as `YYYY-MM-DD`.
    static @Nullable String text(@Nullable Value value) {
        return switch (value) {
            case null -> null;
            case Value.Choices choices -> String.join("; ", choices.chosen());
            case Value.Amount amount -> amount.amount().toPlainString();
            case Value.Day day -> day.day().toString();
            case Value.Text text -> text.text();
        };
    }
}
