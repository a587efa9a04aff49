package guide.catalogue.needs;

import guide.catalogue.model.Trait;
import guide.catalogue.model.TraitKind;
import guide.catalogue.model.Value;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Parses the text after a trait's colon: values separated by commas, of which one must be met.
///
/// | kind | values |
/// |---|---|
/// | support | none for at least partial support; or `yes`, `partial`, `no` |
/// | choice | the trait's choices; for the status also `discontinued` |
/// | number, date | a number or date, alone or after `<`, `<=`, `>` or `>=` |
/// | text | a phrase to find in it |
final class ConditionReader {

    private static final List<String> SUPPORT = List.of("yes", "partial", "no");
    private static final String NUMBER = "-?[0-9]{1,12}(\\.[0-9]{1,6})?";
    private static final String DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
    private static final String WORDS = "\\P{Cntrl}{1,60}";

    private ConditionReader() {}

    /// Returns the condition in `values`, which are absent for a trait alone; empty if they violate
    /// the rule of the trait's kind.
    static Optional<Condition> read(Trait trait, Optional<String> values) {
        if (values.isEmpty()) {
            return trait.kind() == TraitKind.SUPPORT
                    ? Optional.of(new Condition.Supported())
                    : Optional.empty();
        }
        List<Optional<Alternative>> read =
                Arrays.stream(values.get().split(",", -1))
                        .map(String::strip)
                        .flatMap(
                                value ->
                                        isStatus(trait)
                                                ? StatusTrait.meantBy(value)
                                                : Stream.of(value))
                        .map(value -> alternative(trait, value))
                        .toList();
        return read.stream().allMatch(Optional::isPresent)
                ? Optional.of(new Condition.AnyOf(read.stream().flatMap(Optional::stream).toList()))
                : Optional.empty();
    }

    /// Returns the rule for needs on this trait, to follow the word "but".
    static String rule(Trait trait) {
        String id = trait.id().value();
        return id
                + switch (trait.kind()) {
                    case SUPPORT ->
                            " must be yes, partial or no, or have no value for at least partial support";
                    case CHOICE ->
                            " must be one or more of "
                                    + String.join(", ", words(trait))
                                    + ", such as "
                                    + id
                                    + ":"
                                    + words(trait).getFirst();
                    case NUMBER ->
                            " must be compared with a number, such as "
                                    + id
                                    + ":<5, :<=5, :>5, :>=5 or :5";
                    case DATE -> " must be compared with a date, such as " + id + ":>2025-01-01";
                    case TEXT ->
                            " must have 1 to 60 characters to find in its text, such as "
                                    + id
                                    + ":word";
                };
    }

    private static List<String> words(Trait trait) {
        return isStatus(trait) ? StatusTrait.words() : trait.choices();
    }

    private static Optional<Alternative> alternative(Trait trait, String value) {
        return switch (trait.kind()) {
            case SUPPORT -> word(SUPPORT, value);
            case CHOICE -> word(trait.choices(), value);
            case NUMBER, DATE -> limit(trait.kind(), value);
            case TEXT ->
                    Optional.of(value)
                            .filter(words -> words.matches(WORDS))
                            .map(Alternative.Mention::new);
        };
    }

    private static Optional<Alternative> word(List<String> allowed, String value) {
        return Optional.of(value).filter(allowed::contains).map(Alternative.Word::new);
    }

    private static Optional<Alternative> limit(TraitKind kind, String value) {
        Operator operator =
                Arrays.stream(Operator.values())
                        .filter(each -> value.startsWith(each.sign()))
                        .findFirst()
                        .orElse(Operator.EXACTLY);
        String bound = value.substring(operator.sign().length());
        return (kind == TraitKind.NUMBER ? number(bound) : day(bound))
                .map(read -> new Alternative.Limit(operator, read));
    }

    private static Optional<Value> number(String text) {
        return Optional.of(text)
                .filter(number -> number.matches(NUMBER))
                .map(number -> new Value.Amount(new BigDecimal(number)));
    }

    private static Optional<Value> day(String text) {
        try {
            return Optional.of(text)
                    .filter(day -> day.matches(DAY))
                    .map(day -> new Value.Day(LocalDate.parse(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean isStatus(Trait trait) {
        return trait.equals(StatusTrait.TRAIT);
    }
}
