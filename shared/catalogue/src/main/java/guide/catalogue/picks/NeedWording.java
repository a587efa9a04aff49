package guide.catalogue.picks;

import guide.catalogue.model.TraitKind;
import guide.catalogue.needs.Alternative;
import guide.catalogue.needs.Condition;
import guide.catalogue.needs.Need;
import guide.catalogue.needs.Operator;

import java.util.List;

/// Says a need as a person would: `Packages installed: under 10`, where the query has
/// `packages-installed:<10`.
public final class NeedWording {

    private NeedWording() {}

    public static String of(Need need) {
        String title = need.trait().title();
        return switch (need.condition()) {
            case Condition.Supported _ -> title;
            case Condition.AnyOf any -> title + ": " + either(any.alternatives());
        };
    }

    private static String either(List<Alternative> alternatives) {
        List<String> words = alternatives.stream().map(NeedWording::of).toList();
        String last = words.getLast();
        return words.size() == 1
                ? last
                : String.join(", ", words.subList(0, words.size() - 1)) + " or " + last;
    }

    private static String of(Alternative alternative) {
        return switch (alternative) {
            case Alternative.Word word -> word.text();
            case Alternative.Mention mention -> mention.text();
            case Alternative.Limit limit -> of(limit);
        };
    }

    private static String of(Alternative.Limit limit) {
        String bound = limit.text().substring(limit.operator().sign().length());
        boolean isDay = limit.bound().kind() == TraitKind.DATE;
        return word(limit.operator(), isDay) + bound;
    }

    private static String word(Operator operator, boolean isDay) {
        return switch (operator) {
            case AT_MOST -> isDay ? "no later than " : "at most ";
            case BELOW -> isDay ? "before " : "under ";
            case AT_LEAST -> isDay ? "no earlier than " : "at least ";
            case ABOVE -> isDay ? "after " : "over ";
            case EXACTLY -> "";
        };
    }
}
