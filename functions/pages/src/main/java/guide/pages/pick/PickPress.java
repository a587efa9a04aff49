package guide.pages.pick;

import guide.catalogue.model.Catalogue;
import guide.catalogue.needs.Need;
import guide.catalogue.needs.NeedKind;
import guide.catalogue.needs.Needs;
import guide.catalogue.needs.Needs.NeedsResult;
import guide.lambda.http.Query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a press of a button changes of the needs that the form has sent with it.
sealed interface PickPress {

    /// Parameters of buttons, and of what a reader fills in before pressing one.
    List<String> PARAMETERS =
            List.of("drop", "set", "toggle", "add", "as", "limit", "order", "value", "limit-as");

    /// A need is dropped.
    record DropNeed(Need need) implements PickPress {}

    /// A need becomes one of another kind or weight.
    ///
    /// @param weight of a want, from 1 to 5; otherwise it counts for nothing
    record ChangeNeed(Need need, NeedKind kind, int weight) implements PickPress {}

    /// Packages that people usually add begin or cease to count.
    record ToggleExtensions() implements PickPress {}

    /// A need is added; one for the same gives way.
    ///
    /// @param text as in an address, without a weight
    record AddNeed(NeedKind kind, String text) implements PickPress {}

    /// Which button was pressed, if one was: each is sent with its own value only.
    static Optional<PickPress> of(Query query, Needs needs, Catalogue catalogue) {
        return PressReader.read(query, needs, catalogue);
    }

    /// The needs as they are then.
    default NeedsResult applied(Needs needs, Catalogue catalogue) {
        Map<NeedKind, List<String>> texts = new EnumMap<>(NeedKind.class);
        Arrays.stream(NeedKind.values()).forEach(kind -> texts.put(kind, new ArrayList<>()));
        needs.all().stream()
                .filter(need -> !replaces(need))
                .forEach(need -> of(texts, need.kind()).add(need.text()));
        switch (this) {
            case AddNeed add -> of(texts, add.kind()).add(add.text());
            case ChangeNeed set ->
                    of(texts, set.kind())
                            .add(set.need().textWithoutWeight() + weight(set.kind(), set.weight()));
            case DropNeed _, ToggleExtensions _ -> {}
        }
        return Needs.read(
                texts, (this instanceof ToggleExtensions) != needs.extensions(), catalogue);
    }

    private static List<String> of(Map<NeedKind, List<String>> texts, NeedKind kind) {
        return texts.computeIfAbsent(kind, _ -> new ArrayList<>());
    }

    private static String weight(NeedKind kind, int weight) {
        return kind == NeedKind.WANT && weight > 1 ? "@" + weight : "";
    }

    /// Whether the need is no longer there then.
    private boolean replaces(Need need) {
        return switch (this) {
            case DropNeed drop -> need.equals(drop.need());
            case ChangeNeed set ->
                    need.equals(set.need())
                            || (need.kind() == set.kind()
                                    && need.textWithoutWeight()
                                            .equals(set.need().textWithoutWeight()));
            case AddNeed add -> need.textWithoutWeight().equals(add.text());
            case ToggleExtensions _ -> false;
        };
    }

    /// Why the needs cannot be as they would be then, for people.
    default String refusal(Catalogue catalogue) {
        return switch (this) {
            case AddNeed add -> PickRefusal.of(add.kind(), add.text(), catalogue);
            case ChangeNeed set ->
                    PickRefusal.of(set.kind(), set.need().textWithoutWeight(), catalogue);
            case DropNeed _, ToggleExtensions _ -> "This cannot be changed.";
        };
    }
}
