package guide.pages.site;

import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Framework;
import guide.catalogue.model.Support;
import guide.catalogue.model.Trait;
import guide.catalogue.model.TraitKind;

import java.util.EnumMap;
import java.util.Map;

/// How many of the traits that are supported or not a framework supports: a description, and no
/// score, because nobody needs all of them.
record SupportCounts(int yes, int partial, int no, int unknown) {

    static SupportCounts of(Framework framework, Catalogue catalogue) {
        Map<Support, Integer> counts = new EnumMap<>(Support.class);
        for (Trait trait : catalogue.traits()) {
            Support support = framework.fact(trait.id()).support();
            if (trait.kind() == TraitKind.SUPPORT && support != null) {
                counts.merge(support, 1, Integer::sum);
            }
        }
        return new SupportCounts(
                counts.getOrDefault(Support.YES, 0),
                counts.getOrDefault(Support.PARTIAL, 0),
                counts.getOrDefault(Support.NO, 0),
                counts.getOrDefault(Support.UNKNOWN, 0));
    }

    int all() {
        return yes + partial + no + unknown;
    }

    /// For people, and for the picture's title: `19 yes, 1 partial, 8 no`.
    String text() {
        String known = yes + " yes, " + partial + " partial, " + no + " no";
        return unknown == 0 ? known : known + ", " + unknown + " unknown";
    }
}
