package guide.catalogue.needs;

import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Trait;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads one need: `trait`, `trait:value`, `trait:value,value`, and behind a want perhaps
/// `@weight`.
final class NeedReader {

    static final int MOST_CHARACTERS = 200;

    private static final Pattern SHAPE = Pattern.compile("([^:@]+)(?::([^@]*))?(?:@(.*))?");
    private static final int MOST_SHOWN = 60;

    private final Map<String, Trait> traits = new HashMap<>();

    NeedReader(Catalogue catalogue) {
        catalogue.traits().forEach(trait -> traits.put(trait.id().value(), trait));
        traits.put(StatusTrait.TRAIT.id().value(), StatusTrait.TRAIT);
    }

    /// A need, or the rule that its text breaks.
    sealed interface NeedResult {
        record ParsedNeed(Need need) implements NeedResult {}

        record InvalidNeed(NeedFault fault) implements NeedResult {}
    }

    NeedResult read(NeedKind kind, String text) {
        Matcher parts = SHAPE.matcher(text);
        if (text.length() > MOST_CHARACTERS || !parts.matches()) {
            return fault(
                    kind, text, ", but a need looks like trait, trait:value or trait:value,value");
        }
        Optional<String> weight = Optional.ofNullable(parts.group(3));
        if (weight.isPresent() && kind != NeedKind.WANT) {
            return fault(kind, text, ", but only a want has a weight");
        }
        if (weight.isPresent() && !weight.get().matches("[1-5]")) {
            return fault(kind, text, ", but a weight is @1 to @5");
        }
        Optional<Trait> trait = Optional.ofNullable(traits.get(parts.group(1)));
        return trait.map(known -> read(kind, text, known, parts))
                .orElseGet(
                        () ->
                                fault(
                                        kind,
                                        text,
                                        ", which names no trait" + nearest(parts.group(1))));
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
                .map(name -> "; the nearest is '" + name + "'")
                .orElse("");
    }

    private static NeedResult fault(NeedKind kind, String text, String rule) {
        return new NeedResult.InvalidNeed(new NeedFault(kind, "has " + shown(text) + rule));
    }

    static String shown(String text) {
        return text.length() <= MOST_SHOWN
                ? "'" + text + "'"
                : "'" + text.substring(0, MOST_SHOWN) + "…'";
    }
}
