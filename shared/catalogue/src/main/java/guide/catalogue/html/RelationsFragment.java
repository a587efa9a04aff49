package guide.catalogue.html;

import gg.jte.html.HtmlContent;
import gg.jte.html.HtmlTemplateOutput;

import guide.catalogue.view.RelationView;

import java.util.List;

/// Relations as a list under a heading: `Cyclone is a fork of Tornado`. Empty when there are none.
///
/// A framework of the catalogue is named without a link, because the page that shows this may be of
/// any site; an outside project has one.
public record RelationsFragment(List<RelationView> relations) implements HtmlContent {

    @Override
    public void writeTo(HtmlTemplateOutput output) {
        JteRelationsFragmentGenerated.render(output, null, relations);
    }
}
