package guide.catalogue.html;

import guide.catalogue.view.RelationView;
import guide.lambda.http.Html;

import java.util.List;
import java.util.stream.Collectors;

/// Relations as a list under a heading: `Cyclone is a fork of Tornado`.
public final class RelationsFragment {

    private RelationsFragment() {}

    /// Empty when there are no relations.
    public static String html(List<RelationView> relations) {
        return relations.isEmpty()
                ? ""
                : relations.stream()
                        .map(RelationsFragment::item)
                        .collect(
                                Collectors.joining(
                                        "",
                                        "<h4>Related</h4>\n<ul class=\"relations\">\n",
                                        "</ul>\n"));
    }

    private static String item(RelationView relation) {
        String note = relation.note();
        return "<li>%s <em>%s</em> %s%s</li>\n"
                .formatted(
                        end(relation.from()),
                        relation.type().fromLeft().phrase(),
                        end(relation.to()),
                        note == null ? "" : ": " + Html.text(note));
    }

    /// A framework of the catalogue has no page of its own to lead to; an outside project has.
    private static String end(RelationView.End end) {
        return HtmlText.link(end.url(), end.name());
    }
}
