package guide.catalogue.needs;

import guide.catalogue.model.Value;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;

/// One of the answers that would do.
public sealed interface Alternative {

    /// As it stands in an address.
    String text();

    /// True when whatever this one admits, `other` admits too.
    boolean isWithin(Alternative other);

    /// A word of support (`yes`, `partial`, `no`), or one of a trait's choices.
    record Word(String text) implements Alternative {
        @Override
        public boolean isWithin(Alternative other) {
            return equals(other);
        }
    }

    /// Words that a text must hold, whatever their case.
    record Mention(String text) implements Alternative {
        public Mention {
            text = text.toLowerCase(Locale.ROOT);
        }

        /// True when the words stand in `answer` by themselves: `3.1` is not in `3.10`.
        public boolean isIn(String answer) {
            String alone = "(?<![\\p{L}\\p{N}])" + Pattern.quote(text) + "(?![\\p{L}\\p{N}])";
            return Pattern.compile(alone).matcher(answer.toLowerCase(Locale.ROOT)).find();
        }

        @Override
        public boolean isWithin(Alternative other) {
            return other instanceof Mention wider && wider.isIn(text);
        }
    }

    /// A number or a day, or all on one side of it.
    ///
    /// @param bound an [Value.Amount] or a [Value.Day]
    record Limit(Operator operator, Value bound) implements Alternative {
        @Override
        public String text() {
            return operator.sign()
                    + switch (bound) {
                        case Value.Amount amount -> amount.amount().toPlainString();
                        case Value.Day day -> day.day().toString();
                        case Value.Choices _, Value.Text _ ->
                                throw new IllegalStateException("not to be compared");
                    };
        }

        /// An answer of another kind is not admitted.
        public boolean admits(Value answer) {
            return answer.kind() == bound.kind()
                    && operator.admits(position(answer).compareTo(position(bound)));
        }

        @Override
        public boolean isWithin(Alternative other) {
            return other instanceof Limit wider
                    && (operator == Operator.EXACTLY
                            ? wider.admits(bound)
                            : operator.isTowards(wider.operator)
                                    && (wider.admits(bound)
                                            || (operator.isStrict() && bound.equals(wider.bound))));
        }

        private static BigDecimal position(Value value) {
            return switch (value) {
                case Value.Amount amount -> amount.amount();
                case Value.Day day -> BigDecimal.valueOf(day.day().toEpochDay());
                case Value.Choices _, Value.Text _ ->
                        throw new IllegalStateException("not to be compared");
            };
        }
    }
}
