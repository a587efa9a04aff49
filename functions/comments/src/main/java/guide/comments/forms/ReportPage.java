package guide.comments.forms;

import gg.jte.html.HtmlContent;
import gg.jte.html.HtmlTemplateOutput;

import guide.comments.domain.ContributionId;
import guide.comments.reports.ReportReason;

import java.util.Optional;

/// The form to report something, and what is said once it has been sent.
///
/// @param page from which the reader came; empty if it is not known
record ReportPage(ContributionId id, boolean sent, Optional<String> page) implements HtmlContent {

    @Override
    public void writeTo(HtmlTemplateOutput output) {
        JteReportGenerated.render(output, null, this);
    }

    String action() {
        return ReportForm.address(id);
    }

    /// Where the reader came from, at the contribution.
    Optional<String> back() {
        return page.map(address -> address + "#c-" + id.text());
    }

    static String label(ReportReason reason) {
        return switch (reason) {
            case SPAM -> "Spam or advertising";
            case ABUSE -> "Insults or harassment";
            case ILLEGAL -> "Illegal content";
            case PERSONAL_DATA -> "Personal data of somebody";
            case OFF_TOPIC -> "Off topic";
            case OTHER -> "Something else";
        };
    }
}
