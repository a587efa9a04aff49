package guide.comments;

import guide.problem.FieldError;
import guide.problem.Refusal;

import java.time.Instant;

/// Knows what contributions are about.
@FunctionalInterface
interface Subjects {

    /// Any thread and any target: for those who know that it exists.
    Subjects ALL = (comment, _) -> comment;

    /// The contribution, with what the catalogue says at the moment filled in where it is an edit.
    ///
    /// @throws Refusal when it is about something that does not exist, or proposes a value that
    ///   cannot stand there
    NewComment checked(NewComment comment, Instant now);

    static Subjects in(ThreadSubjects threads, CatalogueEdits edits) {
        return (comment, now) -> {
            if (!threads.exists(comment.thread())) {
                throw refused("/thread", "must be about something in the catalogue");
            }
            return comment.content() instanceof Content.Edit edit
                    ? comment.with(checked(edit, edits, now))
                    : comment;
        };
    }

    private static Content.Edit checked(Content.Edit edit, CatalogueEdits edits, Instant now) {
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
        Content.Edit known =
                new Content.Edit(edit.target(), found.value(), edit.proposed(), edit.source());
        if (found.value().equals(edit.proposed())) {
            throw refused("/edit/proposed", "must differ from what stands there");
        }
        return known;
    }

    private static Refusal refused(String pointer, String rule) {
        return Refusal.of(FieldError.inBody(pointer, rule));
    }
}
