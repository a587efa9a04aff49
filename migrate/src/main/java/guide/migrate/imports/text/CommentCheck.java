package guide.migrate.imports.text;

import guide.comments.text.InputChecks;
import guide.comments.text.Rendering;
import guide.lambda.problem.ProblemException;
import guide.migrate.imports.source.SourceDates;
import guide.migrate.imports.source.SourceText.Markup;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Holds what comes from elsewhere to the rules for readers' texts. What is not the text itself is
/// mended, and told of; a text that breaks a rule does not come along.
///
/// @param now no comment is later
public record CommentCheck(Instant now) {

    /// In characters, however it is written: HTML may be several times as long as its text.
    public static final int LONGEST_TEXT = 200_000;

    /// As the desk takes it from readers, in code points.
    static final int LONGEST_NAME = 80;

    private static final String NAMELESS = "Anonymous";

    /// Before the web had comments there were none: what is older is a zero or a mistake.
    private static final Instant FIRST =
            LocalDate.of(1995, 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC);

    /// A comment as the spool has it.
    public record Raw(
            String name, String email, String url, String date, Markup markup, String text) {}

    /// What is wrong with a text.
    public static final class RefusedException extends Exception {

        private static final long serialVersionUID = 1L;

        RefusedException(String why) {
            super(why);
        }
    }

    public CheckedComment check(Raw raw) throws RefusedException {
        List<String> changes = new ArrayList<>();
        String markdown = text(raw, changes);
        String html;
        try {
            html = Rendering.html(markdown);
        } catch (ProblemException _) {
            throw new RefusedException(
                    "the text shows nothing, or is longer than 30000 characters when rendered");
        }
        return new CheckedComment(
                name(raw.name(), changes),
                email(raw.email(), changes),
                url(raw.url(), changes),
                date(raw.date(), changes).map(Instant::toEpochMilli).orElse(null),
                markdown,
                html,
                changes);
    }

    /// Of one whose text does not come along: only when it was written.
    public CheckedComment deleted(Raw raw) {
        return new CheckedComment(
                "",
                null,
                null,
                date(raw.date(), new ArrayList<>()).map(Instant::toEpochMilli).orElse(null),
                "",
                "",
                List.of());
    }

    private static String text(Raw raw, List<String> changes) throws RefusedException {
        if (raw.text().length() > LONGEST_TEXT) {
            throw new RefusedException("the text is longer than " + LONGEST_TEXT + " characters");
        }
        String markdown =
                switch (raw.markup()) {
                    case MARKDOWN -> raw.text();
                    case HTML -> HtmlToMarkdown.of(raw.text(), false);
                    case HTML_WITH_LINES -> HtmlToMarkdown.of(raw.text(), true);
                };
        if (markdown.indexOf('\uFFFD') >= 0) {
            changes.add("the text has characters that are no UTF-8");
        }
        InputChecks asIs = new InputChecks();
        String lines = asIs.lines(markdown, "/text", InputChecks.LONGEST_BODY);
        if (asIs.errors().isEmpty()) {
            return lines;
        }
        InputChecks stripped = new InputChecks();
        String without =
                stripped.lines(stripped(markdown, "\n\t"), "/text", InputChecks.LONGEST_BODY);
        if (!stripped.errors().isEmpty()) {
            throw new RefusedException("the text " + stripped.errors().getFirst().rule());
        }
        changes.add("characters that nobody sees are gone from the text");
        return without;
    }

    private static String name(String name, List<String> changes) {
        if (name.isBlank()) {
            return NAMELESS;
        }
        InputChecks asIs = new InputChecks();
        String line = asIs.line(name, "/name", LONGEST_NAME);
        if (asIs.errors().isEmpty()) {
            return line;
        }
        String visible = stripped(name, "").replaceAll("\\p{Cf}", "").strip();
        int characters = visible.codePointCount(0, visible.length());
        String cut =
                characters <= LONGEST_NAME
                        ? visible
                        : visible.substring(0, visible.offsetByCodePoints(0, LONGEST_NAME)).strip();
        InputChecks mended = new InputChecks();
        String result = mended.line(cut, "/name", LONGEST_NAME);
        boolean fine = mended.errors().isEmpty();
        changes.add(
                fine
                        ? "the name is shortened, or its hidden characters are gone"
                        : "the name is none");
        return fine ? result : NAMELESS;
    }

    private static @Nullable String email(String email, List<String> changes) {
        InputChecks inputChecks = new InputChecks();
        String checked = inputChecks.email(email.strip());
        if (inputChecks.errors().isEmpty()) {
            return checked;
        }
        changes.add("the e-mail address is none, and left out");
        return null;
    }

    private static @Nullable String url(String url, List<String> changes) {
        InputChecks inputChecks = new InputChecks();
        String checked = inputChecks.url(url, "/url");
        if (inputChecks.errors().isEmpty()) {
            return checked;
        }
        changes.add("the author's address is none, and left out");
        return null;
    }

    private Optional<Instant> date(String date, List<String> changes) {
        Optional<Instant> parsed = SourceDates.parse(date);
        if (parsed.filter(at -> !at.isBefore(FIRST) && !at.isAfter(now)).isPresent()) {
            return parsed;
        }
        String shown = date.length() > 40 ? date.substring(0, 40) : date;
        changes.add(
                "the date \""
                        + shown
                        + "\" is "
                        + (parsed.isPresent() ? "before 1995 or in the future" : "none")
                        + "; it takes that of what it replies to, or the first of its page");
        return Optional.empty();
    }

    /// Without controls, halves of pairs, and code points that are no characters.
    private static String stripped(String text, String kept) {
        return text.codePoints()
                .filter(
                        c ->
                                kept.indexOf(c) >= 0
                                        || !(Character.isISOControl(c)
                                                || Character.getType(c) == Character.SURROGATE
                                                || (c & 0xFFFE) == 0xFFFE
                                                || (c >= 0xFDD0 && c <= 0xFDEF)))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
