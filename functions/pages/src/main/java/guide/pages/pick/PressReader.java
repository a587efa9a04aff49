package guide.pages.pick;

import guide.catalogue.model.Catalogue;
import guide.catalogue.model.TraitKind;
import guide.catalogue.needs.Need;
import guide.catalogue.needs.NeedKind;
import guide.catalogue.needs.Needs;
import guide.lambda.http.Query;
import guide.lambda.problem.FieldError;
import guide.lambda.problem.ProblemException;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads which button of the form was pressed. A need is named by its place among those that were
/// sent with it, from 0.
final class PressReader {

    /// `3-want-4`: the need at place 3 becomes a want of weight 4.
    private static final Pattern SET =
            Pattern.compile("([0-9]{1,2})-(must|want|mustnot)(?:-([1-5]))?");

    private PressReader() {}

    /// @throws ProblemException for what no button sends
    static Optional<PickPress> read(Query query, Needs needs, Catalogue catalogue) {
        Optional<PickPress> drop =
                query.one("drop").map(text -> new PickPress.DropNeed(need("drop", text, needs)));
        return drop.or(() -> query.one("set").map(text -> set(text, needs)))
                .or(() -> query.one("toggle").map(PressReader::toggle))
                .or(() -> query.one("as").map(kind -> added(kind, query)))
                .or(() -> query.one("limit-as").map(kind -> limited(kind, query, catalogue)));
    }

    private static PickPress set(String text, Needs needs) {
        Matcher parts = SET.matcher(text);
        if (!parts.matches()) {
            throw refused("set", "must be a place, a kind and a weight, such as 0-want-3");
        }
        int weight = parts.group(3) == null ? 1 : Integer.parseInt(parts.group(3));
        return new PickPress.ChangeNeed(
                need("set", parts.group(1), needs), kind("set", parts.group(2)), weight);
    }

    private static PickPress toggle(String text) {
        if (!text.equals("extensions")) {
            throw refused("toggle", "must be extensions");
        }
        return new PickPress.ToggleExtensions();
    }

    private static PickPress added(String kind, Query query) {
        return new PickPress.AddNeed(kind("as", kind), query.one("add").orElse(""));
    }

    private static PickPress limited(String kind, Query query, Catalogue catalogue) {
        String trait = query.one("limit").orElse("");
        String order = isText(trait, catalogue) ? "" : query.one("order").orElse("");
        String value = order + query.one("value").orElse("").strip();
        return new PickPress.AddNeed(kind("limit-as", kind), trait + ":" + value);
    }

    /// Words have no order.
    private static boolean isText(String trait, Catalogue catalogue) {
        return catalogue.traits().stream()
                .anyMatch(each -> each.kind() == TraitKind.TEXT && each.id().value().equals(trait));
    }

    private static Need need(String parameter, String place, Needs needs) {
        int at = place.matches("[0-9]{1,2}") ? Integer.parseInt(place) : -1;
        if (at < 0 || at >= needs.all().size()) {
            throw refused(parameter, "must begin with the place of one of the needs");
        }
        return needs.all().get(at);
    }

    private static NeedKind kind(String parameter, String word) {
        return Arrays.stream(NeedKind.values())
                .filter(kind -> kind.parameter().equals(word))
                .findFirst()
                .orElseThrow(() -> refused(parameter, "must be must, want or mustnot"));
    }

    private static ProblemException refused(String parameter, String rule) {
        return ProblemException.of(FieldError.inParameter(parameter, rule));
    }
}
