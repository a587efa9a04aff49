package guide.pages.site;

import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Fact;
import guide.catalogue.model.Framework;
import guide.pages.layout.SiteLinks;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/// A framework in a list of them.
///
/// @param checkedOn the newest day on which one of its facts was checked; null if none was
record FrameworkCard(Framework framework, SupportCounts counts, @Nullable LocalDate checkedOn) {

    static List<FrameworkCard> all(Catalogue catalogue) {
        return catalogue.frameworksByName().stream()
                .map(framework -> of(framework, catalogue))
                .toList();
    }

    private static FrameworkCard of(Framework framework, Catalogue catalogue) {
        return new FrameworkCard(
                framework,
                SupportCounts.of(framework, catalogue),
                framework.facts().stream()
                        .map(Fact::checkedOn)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null));
    }

    String address() {
        return SiteLinks.framework(framework.slug());
    }
}
