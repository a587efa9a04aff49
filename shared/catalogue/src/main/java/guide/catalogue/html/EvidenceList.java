package guide.catalogue.html;

import gg.jte.html.HtmlContent;
import gg.jte.html.HtmlTemplateOutput;

import guide.catalogue.model.Evidence;
import guide.lambda.address.PublicAddress;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Where something comes from, as a list; empty when there is no evidence.
///
/// @param near whether it stands on this guide's own pages, which link to one another without the
///   origin; elsewhere every link has it
public record EvidenceList(List<Evidence> evidence, boolean near) implements HtmlContent {

    @Override
    public void writeTo(HtmlTemplateOutput output) {
        JteEvidenceFragmentGenerated.render(output, null, evidence, near);
    }

    /// Where the evidence is shown; null where nobody knows.
    static @Nullable String address(Evidence evidence, boolean near) {
        String url = evidence.url();
        if (url == null) {
            return null;
        }
        String own = PublicAddress.current().origin() + "/";
        boolean isOwn = near && own.length() > 1 && url.startsWith(own);
        return isOwn ? url.substring(own.length() - 1) : url;
    }
}
