package guide.catalogue.needs;

import guide.catalogue.model.Value;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;

/// One of the accepted answers of a condition.
public sealed interface Alternative {

    /// Returns the text in a query.
    String text();

    /// Returns true if `other` admits everything that this alternative admits.
    boolean isWithin(Alternative other);

    /// `yes`, `partial` or `no` for support, or one of a trait's choices.
    record Word(String text) implements Alternative {
        @Override
        public boolean isWithin(Alternative other) {
            return equals(other);
        }
    }

    /// A phrase that a text must contain, ignoring case.
    record Mention(String text) implements Alternative {
        public Mention {
            text = text.toLowerCase(Locale.ROOT);
        }

        /// Returns true if `answer` contains the phrase as whole words: `3.10` does not contain
        /// `3.1`.
        public boolean isIn(String answer) {
            String alone = "(?<![\\p{L}\\p{N}])" + Pattern.quote(text) + "(?![\\p{L}\\p{N}])";
            return Pattern.compile(alone).matcher(answer.toLowerCase(Locale.ROOT)).find();
        }

        @Override
        public boolean isWithin(Alternative other) {
            return other instanceof Mention wider && wider.isIn(text);
        }
    }

    /// A number or date, or all values on one side of it.
    ///
    /// @param bound a [Value.Amount] or a [Value.Day]
    record Limit(Operator operator, Value bound) implements Alternative {
        @Override
        public String text() {
            return operator.sign()
                    + switch (bound) {
                        case Value.Amount amount -> amount.amount().toPlainString();
                        case Value.Day day -> day.day().toString();
                        case Value.Choices _, Value.Text _ ->
                                throw new IllegalStateException("neither a number nor a date");
                    };
        }

        /// Returns whether the answer satisfies the limit; false for an answer of another kind.
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
                        throw new IllegalStateException("neither a number nor a date");
            };
        }
    }
}
