package guide.comments.forms;

import gg.jte.html.HtmlContent;
import gg.jte.html.HtmlTemplateOutput;

import guide.comments.domain.ContributionId;
import guide.comments.reports.ReportReason;
import guide.comments.view.CommentText;
import guide.comments.view.CommentWords;

import java.util.Optional;

/// The form to report something, and what is said once it has been sent.
///
/// @param page from which the reader came; empty if it is not known
record ReportPage(ContributionId id, CommentWords words, boolean sent, Optional<String> page)
        implements HtmlContent {

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

    static CommentText label(ReportReason reason) {
        return switch (reason) {
            case SPAM -> CommentText.REASON_SPAM;
            case ABUSE -> CommentText.REASON_ABUSE;
            case ILLEGAL -> CommentText.REASON_ILLEGAL;
            case PERSONAL_DATA -> CommentText.REASON_PERSONAL_DATA;
            case OFF_TOPIC -> CommentText.REASON_OFF_TOPIC;
            case OTHER -> CommentText.REASON_OTHER;
        };
    }
}
