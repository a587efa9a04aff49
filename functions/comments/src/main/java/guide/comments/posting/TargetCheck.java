package guide.comments.posting;

import guide.comments.domain.Content;
import guide.comments.edits.CatalogueEdit;
import guide.comments.edits.CatalogueEdits;
import guide.lambda.problem.FieldError;
import guide.lambda.problem.ProblemException;

import java.time.Instant;

/// Knows what contributions are about.
@FunctionalInterface
public interface TargetCheck {

    /// Any thread and any target: for those who know that it exists.
    TargetCheck ALL = (comment, _) -> comment;

    /// The contribution, with what the catalogue says at the moment filled in where it is an edit.
    ///
    /// @throws ProblemException when it is about something that does not exist, or proposes a value
    ///   that cannot stand there
    NewComment checked(NewComment comment, Instant now);

    static TargetCheck in(ThreadTargets threads, CatalogueEdits edits) {
        return (comment, now) -> {
            if (!threads.exists(comment.thread())) {
                throw refused("/thread", "must be about something in the catalogue");
            }
            return comment.content() instanceof Content.SuggestedEdit edit
                    ? comment.with(checked(edit, edits, now))
                    : comment;
        };
    }

    private static Content.SuggestedEdit checked(
            Content.SuggestedEdit edit, CatalogueEdits edits, Instant now) {
        CatalogueEdit found =
                edits.of(edit)
                        .orElseThrow(
                                () ->
                                        refused(
                                                "/edit/target",
                                                "must be about something in the catalogue"));
        try {
            found.applied(edit, now);
        } catch (IllegalArgumentException e) {
            throw refused("/edit/proposed", String.valueOf(e.getMessage()));
        }
        Content.SuggestedEdit known =
                new Content.SuggestedEdit(
                        edit.target(), found.current(), edit.proposed(), edit.source());
        if (found.says(edit.proposed())) {
            throw refused("/edit/proposed", "must differ from what stands there");
        }
        return known;
    }

    private static ProblemException refused(String pointer, String rule) {
        return ProblemException.of(FieldError.inBody(pointer, rule));
    }
}
