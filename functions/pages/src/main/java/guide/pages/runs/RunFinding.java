package guide.pages.runs;

import guide.catalogue.html.HtmlText;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// What a program found when it ran last.
///
/// @param program without the ending of its name, such as `traits/orm` or `benchmark`
/// @param framework a slug
/// @param version the framework's
/// @param found `yes`, a number, or the words of a choice
/// @param how what it did, as a sentence without its full stop
/// @param note absent where `how` says all
record RunFinding(
        String program,
        String subject,
        String framework,
        String version,
        String found,
        String how,
        @Nullable String note,
        LocalDate day) {

    /// What was done and what came of it, in whole sentences.
    String sentence() {
        String done = HtmlText.capital(how);
        String whole = done.endsWith(".") || done.endsWith("”") ? done : done + ".";
        return note == null ? whole : whole + " " + note;
    }
}
