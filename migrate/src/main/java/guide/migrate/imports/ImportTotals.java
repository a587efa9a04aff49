package guide.migrate.imports;

/// How many comments the file has, and what becomes of them.
///
/// @param isNew of those that come along: what the table does not have yet
/// @param known what it has
/// @param refused for the reasons that the report names
/// @param deleted where they come from, without published replies
/// @param twice a second time in the file
/// @param waiting, spam among the new ones
/// @param pinned among the new ones: those that are pinned here too
/// @param truncated why the file was not read to its end; empty if it was
public record ImportTotals(
        long isNew,
        long known,
        long refused,
        long deleted,
        long twice,
        long waiting,
        long spam,
        long pinned,
        long threads,
        String truncated) {

    /// In a line each, for people.
    String text() {
        StringBuilder text = new StringBuilder();
        line(text, isNew, "new, of which " + waiting + " wait and " + spam + " are spam");
        line(text, known, "known");
        line(text, refused, "refused");
        line(text, deleted, "deleted in the source, with nothing to hold a place for");
        line(text, twice, "a second time in the file");
        line(text, threads, "threads");
        if (pinned > 0) {
            line(text, pinned, "of the new ones are pinned");
        }
        if (!truncated.isEmpty()) {
            text.append("The file was not read to its end: ").append(truncated).append('\n');
        }
        return text.toString();
    }

    private static void line(StringBuilder text, long count, String what) {
        text.append("%9d  %s%n".formatted(count, what));
    }
}
