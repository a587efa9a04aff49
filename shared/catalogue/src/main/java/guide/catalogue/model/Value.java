package guide.catalogue.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/// The value of a fact, unless its trait is of kind support.
public sealed interface Value {

    record Choices(List<String> chosen) implements Value {
        public Choices {
            chosen = Require.list(chosen);
            chosen.forEach(each -> Require.text(each, "value", 200));
        }
    }

    record Amount(BigDecimal amount) implements Value {
        public Amount {
            amount = Require.number(amount, "value").stripTrailingZeros();
        }
    }

    record Day(LocalDate day) implements Value {
        public Day {
            Require.day(day, "value");
        }
    }

    record Text(String text) implements Value {
        public Text {
            Require.text(text, "value", 1_000);
        }
    }

    default TraitKind kind() {
        return switch (this) {
            case Choices _ -> TraitKind.CHOICE;
            case Amount _ -> TraitKind.NUMBER;
            case Day _ -> TraitKind.DATE;
            case Text _ -> TraitKind.TEXT;
        };
    }
}
