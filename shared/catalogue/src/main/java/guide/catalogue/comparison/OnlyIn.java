package guide.catalogue.comparison;

import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Framework;
import guide.catalogue.model.Slug;
import guide.catalogue.model.Support;
import guide.catalogue.model.Trait;
import guide.catalogue.model.TraitId;
import guide.catalogue.model.TraitKind;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Finds the traits that one framework has and all the others are known to lack.
final class OnlyIn {

    private OnlyIn() {}

    static Map<Slug, List<TraitId>> of(List<Framework> frameworks, Catalogue catalogue) {
        Map<Slug, List<TraitId>> only = new LinkedHashMap<>();
        for (Framework framework : frameworks) {
            only.put(
                    framework.slug(),
                    catalogue.traits().stream()
                            .filter(trait -> trait.kind() == TraitKind.SUPPORT)
                            .map(Trait::id)
                            .filter(trait -> isAlone(framework, trait, frameworks))
                            .toList());
        }
        return only;
    }

    private static boolean isAlone(Framework one, TraitId trait, List<Framework> frameworks) {
        return frameworks.stream()
                .allMatch(
                        each -> {
                            Support support = each.fact(trait).support();
                            return each.equals(one)
                                    ? support == Support.YES || support == Support.PARTIAL
                                    : support == Support.NO;
                        });
    }
}
