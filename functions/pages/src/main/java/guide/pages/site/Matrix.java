package guide.pages.site;

import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Framework;
import guide.catalogue.model.Support;
import guide.catalogue.model.Trait;
import guide.catalogue.model.TraitKind;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// All frameworks beside each other: a row for each trait that is supported or not.
///
/// @param frameworks the columns, by name
/// @param groups the rows, by the traits' group, both in the catalogue's order
record Matrix(List<Framework> frameworks, Map<String, List<Trait>> groups) {

    static Matrix of(Catalogue catalogue) {
        return new Matrix(
                catalogue.frameworksByName(),
                catalogue.traits().stream()
                        .filter(trait -> trait.kind() == TraitKind.SUPPORT)
                        .collect(
                                Collectors.groupingBy(
                                        Trait::group, LinkedHashMap::new, Collectors.toList())));
    }

    static Support support(Framework framework, Trait trait) {
        return Objects.requireNonNullElse(framework.fact(trait.id()).support(), Support.UNKNOWN);
    }
}
