package guide.catalogue.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/// The value of a fact, unless its trait is of kind support.
public sealed interface Value {

    record Choices(List<String> chosen) implements Value {
        public Choices {
            chosen = List.copyOf(chosen);
        }
    }

    record Amount(BigDecimal amount) implements Value {
        public Amount {
            amount = amount.stripTrailingZeros();
        }
    }

    record Day(LocalDate day) implements Value {}

    record Text(String text) implements Value {}

    default TraitKind kind() {
        return switch (this) {
            case Choices _ -> TraitKind.CHOICE;
            case Amount _ -> TraitKind.NUMBER;
            case Day _ -> TraitKind.DATE;
            case Text _ -> TraitKind.TEXT;
        };
    }
}
