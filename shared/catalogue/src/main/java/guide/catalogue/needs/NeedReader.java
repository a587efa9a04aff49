package guide.catalogue.needs;

import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Trait;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Parses a need: `trait`, `trait:value` or `trait:value,value`; a want may end with `@weight`.
final class NeedReader {

    static final int MAX_CHARACTERS = 200;

    private static final Pattern SHAPE = Pattern.compile("([^:@]+)(?::([^@]*))?(?:@(.*))?");
    private static final int MAX_SHOWN = 60;

    private final Map<String, Trait> traits = new HashMap<>();

    NeedReader(Catalogue catalogue) {
        catalogue.traits().forEach(trait -> traits.put(trait.id().value(), trait));
        traits.put(StatusTrait.TRAIT.id().value(), StatusTrait.TRAIT);
    }

    /// A need, or the rule that its text violates.
    sealed interface NeedResult {
        record ParsedNeed(Need need) implements NeedResult {}

        record InvalidNeed(NeedFault fault) implements NeedResult {}
    }

    NeedResult read(NeedKind kind, String text) {
        Matcher parts = SHAPE.matcher(text);
        if (text.length() > MAX_CHARACTERS || !parts.matches()) {
            return fault(
                    kind,
                    text,
                    ", but a need must have the form trait, trait:value or trait:value,value");
        }
        Optional<String> weight = Optional.ofNullable(parts.group(3));
        if (weight.isPresent() && kind != NeedKind.WANT) {
            return fault(kind, text, ", but only a want may have a weight");
        }
        if (weight.isPresent() && !weight.get().matches("[1-5]")) {
            return fault(kind, text, ", but a weight must be @1 to @5");
        }
        Optional<Trait> trait = Optional.ofNullable(traits.get(parts.group(1)));
        return trait.map(known -> read(kind, text, known, parts))
                .orElseGet(
                        () ->
                                fault(
                                        kind,
                                        text,
                                        ", which is not a trait" + nearest(parts.group(1))));
    }

    private static NeedResult read(NeedKind kind, String text, Trait trait, Matcher parts) {
        int weight = kind == NeedKind.WANT ? 1 : 0;
        int weighs = parts.group(3) == null ? weight : Integer.parseInt(parts.group(3));
        return ConditionReader.read(trait, Optional.ofNullable(parts.group(2)))
                .<NeedResult>map(
                        condition ->
                                new NeedResult.ParsedNeed(new Need(kind, trait, condition, weighs)))
                .orElseGet(() -> fault(kind, text, ", but " + ConditionReader.rule(trait)));
    }

    private String nearest(String typed) {
        return Nearest.of(typed, traits.keySet())
                .map(name -> "; the closest match is '" + name + "'")
                .orElse("");
    }

    private static NeedResult fault(NeedKind kind, String text, String rule) {
        return new NeedResult.InvalidNeed(new NeedFault(kind, "has " + shown(text) + rule));
    }

    static String shown(String text) {
        return text.length() <= MAX_SHOWN
                ? "'" + text + "'"
                : "'" + text.substring(0, MAX_SHOWN) + "…'";
    }
}
