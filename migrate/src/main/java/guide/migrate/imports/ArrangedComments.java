package guide.migrate.imports;

import guide.comments.domain.Author;
import guide.comments.domain.AuthorId;
import guide.comments.domain.ContributionId;
import guide.comments.domain.ThreadKey;
import guide.comments.domain.Votes;
import guide.comments.identity.Identifiers;
import guide.migrate.imports.writes.ImportStatus;
import guide.migrate.imports.writes.PlacedComment;
import guide.migrate.imports.writes.PlacedThread;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/// Reads back from the spool what is to be written, in that order.
record ArrangedComments(Spool spool) {

    private static final String NEW =
            """
            SELECT coalesce(t.moved, t.key) AS key, t.closed AND t.fresh AS closing, t.opened, t.last, o.identity, c.own, o.root_own, o.stands, o.rank, o.late, c.status, c.pinned,
              c.author, c.name, c.email, c.url, c.text, c.html, c.up, c.down, p.own AS parent_own
            FROM ordered o JOIN comments c ON c.seq = o.seq JOIN threads t ON t.no = o.thread
              LEFT JOIN comments p ON p.seq = c.parent_seq
            WHERE NOT o.known ORDER BY o.pos""";

    void forEachNew(Consumer<PlacedComment> consumer) {
        spool.each(NEW, row -> consumer.accept(comment(row)));
    }

    private static PlacedComment comment(ResultSet row) throws SQLException {
        ThreadKey key = ThreadKey.stored(row.getString("key"));
        ContributionId root = Identifiers.root(key, row.getString("root_own"));
        String own = row.getString("own");
        return new PlacedComment(
                thread(key, row),
                own.equals(root.own()) ? root : root.reply(own),
                row.getString("identity"),
                Optional.ofNullable(row.getString("parent_own"))
                        .map(parent -> parent.equals(root.own()) ? root : root.reply(parent)),
                ImportStatus.at(row.getInt("status")),
                row.getBoolean("stands"),
                row.getLong("rank"),
                row.getBoolean("late"),
                row.getBoolean("pinned"),
                new AuthorId(row.getString("author")),
                new Author(row.getString("name"), row.getString("email"), row.getString("url")),
                row.getString("text"),
                row.getString("html"),
                new Votes(row.getLong("up"), row.getLong("down")));
    }

    private static PlacedThread thread(ThreadKey key, ResultSet row) throws SQLException {
        Optional<Instant> closed =
                row.getBoolean("closing")
                        ? Optional.of(Instant.ofEpochMilli(row.getLong("last")))
                        : Optional.empty();
        return new PlacedThread(key, Instant.ofEpochMilli(row.getLong("opened")), closed);
    }
}
