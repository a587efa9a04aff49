package guide.pages.site;

import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Framework;
import guide.catalogue.model.Relation;
import guide.catalogue.similar.SimilarFramework;
import guide.catalogue.similar.SimilarityReason;
import guide.catalogue.view.RelationView;

import java.util.List;
import java.util.stream.Collectors;

/// A framework that is like the one of the page, and why.
record RelatedFramework(Framework framework, String why) {

    static List<RelatedFramework> all(List<SimilarFramework> similar, Catalogue catalogue) {
        return similar.stream()
                .map(
                        each ->
                                new RelatedFramework(
                                        catalogue.framework(each.framework()).orElseThrow(),
                                        each.reasons().stream()
                                                .map(reason -> why(reason, catalogue))
                                                .collect(Collectors.joining("; "))))
                .toList();
    }

    private static String why(SimilarityReason reason, Catalogue catalogue) {
        return switch (reason) {
            case SimilarityReason.Related(Relation relation) ->
                    sentence(RelationView.of(relation, catalogue));
            case SimilarityReason.Shared shared ->
                    shared.count() + (shared.count() == 1 ? " answer" : " answers") + " in common";
        };
    }

    private static String sentence(RelationView relation) {
        return relation.from().name()
                + " "
                + relation.type().fromLeft().phrase()
                + " "
                + relation.to().name();
    }
}
