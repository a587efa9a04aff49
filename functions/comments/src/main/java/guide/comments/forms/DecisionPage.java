package guide.comments.forms;

import gg.jte.html.HtmlContent;
import gg.jte.html.HtmlTemplateOutput;

import guide.comments.domain.State;
import guide.comments.view.CommentText;
import guide.comments.view.CommentWords;
import guide.comments.view.StatementText;

import java.util.Optional;

/// What an author without a script is shown of a decision on what they wrote.
///
/// @param text as it was written
/// @param statement empty where nothing was decided that they need to know
/// @param back the page that the form was on; empty if it is not known
record DecisionPage(
        State state,
        String text,
        Optional<StatementText> statement,
        Optional<String> back,
        CommentWords words)
        implements HtmlContent {

    @Override
    public void writeTo(HtmlTemplateOutput output) {
        JteDecisionGenerated.render(output, null, this);
    }

    CommentText heading() {
        return switch (state) {
            case PUBLISHED, MERGED -> CommentText.IS_PUBLISHED;
            case HELD -> CommentText.IS_HELD;
            case REJECTED, SPAM, REMOVED -> CommentText.IS_NOT_SHOWN;
        };
    }
}
