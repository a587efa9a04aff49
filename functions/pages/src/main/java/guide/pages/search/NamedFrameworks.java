package guide.pages.search;

import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Framework;
import guide.catalogue.search.SearchIndex;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// The frameworks that a query names in full, and the words that are left: `django vs flask orm` is
/// about two frameworks and asks for `orm`.
///
/// @param frameworks in the order of the longest name first, then by name
record NamedFrameworks(List<Framework> frameworks, String rest) {

    /// Words between names that ask for nothing.
    private static final Set<String> JOINING = Set.of("vs", "versus", "or", "and", "with");

    static NamedFrameworks in(String query, Catalogue catalogue) {
        List<String> left = new ArrayList<>(SearchIndex.words(query));
        List<Framework> named = new ArrayList<>();
        for (Framework each : longestNameFirst(catalogue)) {
            List<String> name = SearchIndex.words(each.name());
            int at = name.isEmpty() ? -1 : Collections.indexOfSubList(left, name);
            if (at >= 0) {
                named.add(each);
                left.subList(at, at + name.size()).clear();
            }
        }
        left.removeAll(JOINING);
        return new NamedFrameworks(List.copyOf(named), String.join(" ", left));
    }

    /// So that a name which is part of another one is not found in it.
    private static List<Framework> longestNameFirst(Catalogue catalogue) {
        return catalogue.frameworks().stream()
                .sorted(
                        Comparator.comparingInt((Framework each) -> -each.name().length())
                                .thenComparing(Framework.BY_NAME))
                .toList();
    }
}
