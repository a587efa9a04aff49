package guide.migrate.imports;

import guide.comments.domain.AuthorId;
import guide.comments.identity.Identifiers;
import guide.lambda.json.Digest;
import guide.migrate.imports.writes.ImportMarks;

import java.util.HexFormat;
import java.util.Locale;

/// What identities follow from, so that the same comment is the same in every import.
///
/// @param format from which the comments come
record ImportIds(String format) {

    /// Follows from the source's id, the comment's own date and its thread, because two blogs count
    /// from one both, and one blog may become two.
    ///
    /// @param date as it stands in the file
    /// @param thread the thread's key; empty where it has none
    String identity(String id, String date, String thread) {
        return digits("import:" + format + "\n" + thread + "\n" + id + "\n" + date);
    }

    /// Of another comment that has the same id and date.
    String other(String identity, String text) {
        return digits(identity + "\n" + text);
    }

    private static String digits(String text) {
        return HexFormat.of().formatHex(Digest.sha256(text)).substring(0, ImportMarks.DIGITS);
    }

    /// Nobody has a secret with this digest: moderators alone can take away what was imported.
    ///
    /// @param key by which the source knows the author; empty where it does not
    /// @param comment the id of a comment whose author has neither key, address nor name
    AuthorId author(String key, String email, String name, String comment) {
        String who;
        if (!key.isEmpty()) {
            who = "key:" + key;
        } else if (!email.isBlank()) {
            who = "email:" + email.strip().toLowerCase(Locale.ROOT);
        } else if (!name.isBlank()) {
            who = "name:" + name.strip();
        } else {
            who = "comment:" + comment;
        }
        return Identifiers.author("imported:" + format + ":" + who);
    }
}
