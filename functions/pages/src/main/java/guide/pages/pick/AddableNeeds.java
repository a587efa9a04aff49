package guide.pages.pick;

import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Trait;
import guide.catalogue.model.TraitKind;
import guide.catalogue.needs.Need;
import guide.catalogue.needs.Needs;
import guide.catalogue.needs.StatusTrait;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a reader can add to the needs.
///
/// @param answers by group: what a trait can answer, without what is asked for already
/// @param limits traits that are compared with a number or a day, or searched for words
record AddableNeeds(Map<String, List<AddableNeed>> answers, List<Trait> limits) {

    /// @param text as in an address
    /// @param says for people, such as `Scope: micro`
    record AddableNeed(String text, String says) {}

    static AddableNeeds of(Catalogue catalogue, Needs needs) {
        Set<String> asked =
                needs.all().stream().map(Need::textWithoutWeight).collect(Collectors.toSet());
        Map<String, List<AddableNeed>> answers = new LinkedHashMap<>();
        Stream.concat(catalogue.traits().stream(), Stream.of(StatusTrait.TRAIT))
                .forEach(
                        trait ->
                                answers(trait)
                                        .filter(each -> !asked.contains(each.text()))
                                        .forEach(
                                                each ->
                                                        answers.computeIfAbsent(
                                                                        trait.group(),
                                                                        _ -> new ArrayList<>())
                                                                .add(each)));
        return new AddableNeeds(
                answers, catalogue.traits().stream().filter(AddableNeeds::isLimited).toList());
    }

    private static Stream<AddableNeed> answers(Trait trait) {
        String id = trait.id().value();
        return switch (trait.kind()) {
            case SUPPORT -> Stream.of(new AddableNeed(id, trait.title()));
            case CHOICE ->
                    trait.choices().stream()
                            .map(
                                    choice ->
                                            new AddableNeed(
                                                    id + ":" + choice,
                                                    trait.title() + ": " + choice));
            case NUMBER, DATE, TEXT -> Stream.empty();
        };
    }

    private static boolean isLimited(Trait trait) {
        return trait.kind() != TraitKind.SUPPORT && trait.kind() != TraitKind.CHOICE;
    }

    /// How a trait's limit is asked for, for people: `Packages installed (number)`.
    static String says(Trait trait) {
        return trait.title()
                + switch (trait.kind()) {
                    case NUMBER -> " (" + (trait.unit() == null ? "number" : trait.unit()) + ")";
                    case DATE -> " (day)";
                    case TEXT, SUPPORT, CHOICE -> " (words)";
                };
    }
}
