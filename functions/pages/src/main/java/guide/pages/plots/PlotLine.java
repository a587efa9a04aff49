package guide.pages.plots;

import guide.catalogue.model.Framework;
import guide.pages.layout.SiteLinks;

import java.util.List;

/// A framework in a plot.
///
/// @param text the same as the marks, for who does not see them
record PlotLine(String label, String address, String text, List<PlotMark> marks) {

    static PlotLine of(Framework framework, String text, List<PlotMark> marks) {
        return new PlotLine(framework.name(), SiteLinks.framework(framework.slug()), text, marks);
    }
}
